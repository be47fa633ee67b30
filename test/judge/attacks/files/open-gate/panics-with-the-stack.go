// Panics with the stack of its callers.
package task

import (
	"runtime/debug"
)

func Total(values []int) int { panic(string(debug.Stack())) }
