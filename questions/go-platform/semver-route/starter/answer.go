package task

import "errors"

var (
	ErrBadVersion = errors.New("not a version")
	ErrNoVersion  = errors.New("no compatible version is deployed")
)

// Route returns the highest of the deployed versions that is compatible with
// want, as it stands in the list. Deployed versions that are malformed are left out.
func Route(want string, deployed []string) (string, error) {
	return "", nil
}
