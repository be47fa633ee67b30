// Renames the machine, mounts a file system and changes its root. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"os"
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
	before, _ := os.Hostname()
	if syscall.Sethostname([]byte("sparr-attack")) == nil {
		syscall.Sethostname([]byte(before))
		return true
	}
	if syscall.Mount("none", os.TempDir(), "tmpfs", 0, "") == nil {
		syscall.Unmount(os.TempDir(), 0)
		return true
	}
	return syscall.Chroot(os.TempDir()) == nil
}
