// Kills its own process.
package task

import (
	"syscall"
)

func Total(values []int) int {
	syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
	return 0
}
