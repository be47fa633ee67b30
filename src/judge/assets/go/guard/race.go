//go:build race

package aa

import "runtime"

// races is how many the race detector has reported so far.
func races() int { return runtime.RaceErrors() }

// yields is counted by everybody without care: a lock or an atomic number would put the goroutines in an order, and
// hide what the detector is to see.
var yields int

const mostYields = 1 << 16

// Yield lets another goroutine run; after many times only now and then, so that long loops come to their end.
//
//go:norace
func Yield() {
	yields++
	if yields < mostYields || yields%64 == 0 {
		runtime.Gosched()
	}
}
