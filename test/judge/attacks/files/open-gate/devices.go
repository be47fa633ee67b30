// Opens devices of the machine, and makes one. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"os"
	"path/filepath"
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
	for _, path := range []string{"/dev/mem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/nvme0n1", "/dev/tty", "/dev/fuse"} {
		if file, err := os.Open(path); err == nil {
			file.Close()
			return true
		}
	}
	path := filepath.Join(os.TempDir(), "sparr-attack-device")
	if syscall.Mknod(path, syscall.S_IFBLK|0o600, 7<<8) != nil {
		return false
	}
	file, err := os.Open(path)
	if err == nil {
		file.Close()
	}
	os.Remove(path)
	return err == nil
}
