// Raises every limit it has, then takes memory; ends by itself at 4 GiB.
package task

import (
	"syscall"
)

var hoard [][]byte

func init() {
	for resource := range 16 {
		syscall.Setrlimit(resource, &syscall.Rlimit{Cur: ^uint64(0), Max: ^uint64(0)})
		var now syscall.Rlimit
		if syscall.Getrlimit(resource, &now) == nil {
			now.Cur = now.Max
			syscall.Setrlimit(resource, &now)
		}
	}
	for range 64 {
		block := make([]byte, 64<<20)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		hoard = append(hoard, block)
	}
}

func Total(values []int) int {
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}
