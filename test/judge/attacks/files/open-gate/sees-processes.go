// Looks for other processes by their numbers, without harming one. Right only when the attack worked, so that a breach would show as AC.
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
	if syscall.Getpid() > 64 && syscall.Kill(-1, 0) == nil {
		return true
	}
	for pid := 65; pid < 70000; pid++ { // below are only the threads of this program
		if pid != syscall.Getpid() && syscall.Getpid() < 64 && syscall.Kill(pid, 0) == nil {
			return true
		}
	}
	return false
}
