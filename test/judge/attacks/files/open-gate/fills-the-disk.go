// Writes up to 64 MiB wherever it can. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"os"
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
	block := make([]byte, 1<<20)
	for _, folder := range []string{os.TempDir(), ".", "/", "/var/tmp", "/dev/shm", "/run"} {
		file, err := os.CreateTemp(folder, "sparr-attack-canary-")
		if err != nil {
			continue
		}
		written := 0
		for written < 64 {
			if _, err := file.Write(block); err != nil {
				break
			}
			written++
		}
		file.Close()
		os.Remove(file.Name())
		if written == 64 {
			return true
		}
	}
	return false
}
