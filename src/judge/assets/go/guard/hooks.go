//go:build sparr_hooks

package aa

import (
	"reflect"
	"strconv"
	"testing"
	"unicode"
	_ "unsafe"
)

// The judge's build of testing has these two for us; no answer can name them.

//go:linkname partHook testing.sparrPartHook
var partHook func(*testing.T, func(*testing.T)) func(*testing.T)

//go:linkname runHook testing.sparrRun
var runHook func(*testing.M) int

// Parts says which subtests have a row of their own, by the names that the question gives them.
func Parts(listed ...string) bool {
	rows := map[string]string{}
	for _, name := range listed {
		rows[spelled(name)] = name
	}
	partHook = func(t *testing.T, f func(*testing.T)) func(*testing.T) {
		name, ok := rows[t.Name()]
		if !ok || !isHidden(t) {
			return f
		}
		return func(t *testing.T) {
			watch(name, t)
			defer caught(name, t)
			f(t)
		}
	}
	return true
}

// isHidden tells a part of a hidden test from one that an answer, where it may import testing, runs under its name.
func isHidden(t *testing.T) bool {
	part := reflect.ValueOf(t).Elem().FieldByName("parent")
	for part.Pointer() != 0 {
		if _, ok := running.Load(part.Pointer()); ok {
			return true
		}
		part = part.Elem().FieldByName("parent")
	}
	return false
}

// InMain reports the tests where a TestMain of the deck runs them.
func InMain() bool {
	runHook = func(m *testing.M) int {
		// Only the program's own main has these, and no answer can import them.
		deps := reflect.ValueOf(m).Elem().FieldByName("deps").Elem().Type()
		if deps.PkgPath() == "testing/internal/testdeps" {
			return Run(m)
		}
		code := m.Run()
		InMain()
		return code
	}
	return true
}

// spelled is how testing writes the name of a subtest.
func spelled(name string) string {
	b := []byte{}
	for _, r := range name {
		switch {
		case unicode.IsSpace(r):
			b = append(b, '_')
		case !strconv.IsPrint(r):
			s := strconv.QuoteRune(r)
			b = append(b, s[1:len(s)-1]...)
		default:
			b = append(b, string(r)...)
		}
	}
	return string(b)
}
