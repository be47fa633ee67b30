// Is right, and counts its goroutines in a plain int.
package task

import (
	"sync"
)

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
