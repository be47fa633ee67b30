// Looks for a variable of whoever started the judge. Right only when the attack worked, so that a breach would show as AC.
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
	for _, name := range []string{"SPARR_ATTACK_CANARY", "SSH_AUTH_SOCK", "LOGNAME", "OLDPWD", "SHELL"} {
		if os.Getenv(name) != "" {
			return true
		}
	}
	return false
}
