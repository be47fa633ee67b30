// Starts itself again and again, two at a time, four deep, then answers nonsense.
package task

import (
	"os"
	"os/exec"
	"strconv"
	"time"
)

func init() {
	depth, _ := strconv.Atoi(os.Getenv("SPARR_ATTACK_DEPTH"))
	if depth < 4 {
		for range 2 {
			child := exec.Command(os.Args[0])
			child.Args[0] = "sparr-attack-orphan"
			child.Env = []string{"SPARR_ATTACK_DEPTH=" + strconv.Itoa(depth+1)}
			child.Start()
		}
	}
	if depth > 0 {
		time.Sleep(20 * time.Second)
		os.Exit(0)
	}
}

func Total(values []int) int { return -1 }
