// Reads what /proc says about itself and other processes. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"errors"
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
	for _, path := range []string{"/proc/self/maps", "/proc/self/mem", "/proc/self/cmdline", "/proc/1/cmdline", "/proc/1/environ", "/proc/net/tcp", "/proc/mounts"} {
		file, err := os.Open(path)
		if err != nil {
			continue
		}
		n, err := file.Read(make([]byte, 16))
		file.Close()
		if n > 0 || path == "/proc/self/mem" && errors.Is(err, syscall.EIO) {
			return true
		}
	}
	return false
}
