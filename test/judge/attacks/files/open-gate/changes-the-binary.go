// Writes into its own program file and makes a second one. Right only when the attack worked, so that a breach would show as AC.
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
	file, err := os.OpenFile(os.Args[0], os.O_WRONLY|os.O_APPEND, 0)
	if err == nil {
		file.Write([]byte("sparr-attack-canary"))
		file.Close()
		return true
	}
	return os.Rename(os.Args[0], os.Args[0]+".old") == nil
}
