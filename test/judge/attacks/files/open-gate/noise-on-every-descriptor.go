// Is right, and writes noise without a line end to every descriptor.
package task

import (
	"syscall"
)

func init() {
	for fd := 3; fd < 256; fd++ {
		syscall.SetNonblock(fd, true)
		syscall.Write(fd, []byte("\x00noise{\"type\":\"test\",\"status\":\"fail\""))
	}
}

func Total(values []int) int {
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}
