//go:build race

package aa

import "runtime"

// races is how many the race detector has reported so far.
func races() int { return runtime.RaceErrors() }
