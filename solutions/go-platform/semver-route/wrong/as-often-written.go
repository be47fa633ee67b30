// wrong: versions are texts here: matched by their prefix, sorted as text and in place, and nothing is malformed.

package task

import (
	"errors"
	"slices"
	"strings"
)

var (
	ErrBadVersion = errors.New("not a version")
	ErrNoVersion  = errors.New("no compatible version is deployed")
)

func Route(want string, deployed []string) (string, error) {
	major, _, found := strings.Cut(want, ".")
	if !found {
		return "", ErrBadVersion
	}
	slices.Sort(deployed)
	for i := len(deployed) - 1; i >= 0; i-- {
		// "1" is also the beginning of "10.0.0"; 1.9.0 sorts after 1.10.0
		if strings.HasPrefix(deployed[i], major) && deployed[i] >= want {
			return deployed[i], nil
		}
	}
	return "", ErrNoVersion
}
