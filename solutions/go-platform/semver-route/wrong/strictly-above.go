// wrong: the wanted version itself is not good enough.

package task

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
)

var (
	ErrBadVersion = errors.New("not a version")
	ErrNoVersion  = errors.New("no compatible version is deployed")
)

type version struct {
	numbers []uint64 // major, minor, patch
	pre     []string // the identifiers of a pre-release, nil for a release
}

func Route(want string, deployed []string) (string, error) {
	wanted, ok := parse(want)
	if !ok {
		return "", ErrBadVersion
	}
	best, name := version{}, ""
	for _, s := range deployed {
		v, ok := parse(s)
		if ok && serves(v, wanted) && (name == "" || compare(v, best) > 0) {
			best, name = v, s
		}
	}
	if name == "" {
		return "", ErrNoVersion
	}
	return name, nil
}

func serves(v, wanted version) bool {
	if v.pre != nil && (wanted.pre == nil || !slices.Equal(v.numbers, wanted.numbers)) {
		return false
	}
	same := 1 // how many of the numbers have to be the same
	if wanted.numbers[0] == 0 {
		same = 2
	}
	return slices.Equal(v.numbers[:same], wanted.numbers[:same]) && compare(v, wanted) > 0
}

func compare(a, b version) int {
	if c := slices.Compare(a.numbers, b.numbers); c != 0 {
		return c
	}
	if a.pre == nil || b.pre == nil {
		return cmp.Compare(len(b.pre), len(a.pre)) // a release is above its pre-releases
	}
	return slices.CompareFunc(a.pre, b.pre, compareIdentifiers)
}

func compareIdentifiers(a, b string) int {
	x, aIsNumber := number(a)
	y, bIsNumber := number(b)
	switch {
	case aIsNumber && bIsNumber:
		return cmp.Compare(x, y)
	case aIsNumber:
		return -1
	case bIsNumber:
		return 1
	}
	return strings.Compare(a, b)
}

func parse(s string) (v version, ok bool) {
	core, pre, tagged := strings.Cut(s, "-")
	parts := strings.Split(core, ".")
	if len(parts) != 3 {
		return v, false
	}
	for _, part := range parts {
		n, ok := number(part)
		if !ok {
			return v, false
		}
		v.numbers = append(v.numbers, n)
	}
	if tagged {
		v.pre = strings.Split(pre, ".")
	}
	return v, !slices.ContainsFunc(v.pre, malformed)
}

const (
	digits  = "0123456789"
	letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-"
)

// malformed says whether s is no identifier of a pre-release.
func malformed(s string) bool {
	if strings.Trim(s, digits) == "" { // a number, or nothing at all
		_, ok := number(s)
		return !ok
	}
	return strings.Trim(s, digits+letters) != ""
}

// number reads digits without leading zeros.
func number(s string) (uint64, bool) {
	n, err := strconv.ParseUint(s, 10, 0)
	return n, err == nil && (s == "0" || s[0] != '0')
}
