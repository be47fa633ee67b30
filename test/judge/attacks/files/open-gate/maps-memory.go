// Takes 768 MiB as shared memory, which is not part of the data segment. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"syscall"
)

var broke = attack()

func Total(values []int) int {
	if !broke {
		return -1
	}
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}

func attack() bool {
	for range 12 {
		block, err := syscall.Mmap(-1, 0, 64<<20, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED|syscall.MAP_ANON)
		if err != nil {
			return false
		}
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
	}
	return true
}
