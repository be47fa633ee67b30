// Starts programs that every machine has. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"os/exec"
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
	for _, path := range []string{"/bin/sh", "/usr/bin/env", "/bin/true", "/usr/local/go/bin/go", "/usr/bin/python3"} {
		if exec.Command(path, "--version").Run() == nil {
			return true
		}
	}
	return exec.Command("sh", "-c", "true").Run() == nil
}
