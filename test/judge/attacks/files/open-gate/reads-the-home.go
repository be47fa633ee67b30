// Lists the home directories. Right only when the attack worked, so that a breach would show as AC.
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
	home, _ := os.UserHomeDir()
	for _, path := range []string{home, "/root", "/home", "/Users"} {
		if entries, err := os.ReadDir(path); path != "" && err == nil && len(entries) > 0 {
			return true
		}
	}
	return false
}
