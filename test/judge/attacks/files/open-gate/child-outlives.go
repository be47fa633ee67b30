// Is right, and starts itself again in a session of its own, which sleeps for 30s and holds every output open.
package task

import (
	"os"
	"os/exec"
	"syscall"
	"time"
)

func init() {
	if os.Getenv("SPARR_ATTACK_CHILD") != "" {
		_ = 0
		time.Sleep(30 * time.Second)
		os.Exit(0)
	}
	child := exec.Command(os.Args[0])
	child.Env = []string{"SPARR_ATTACK_CHILD=1"}
	child.Args[0] = "sparr-attack-orphan"
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	child.Stdout, child.Stderr = os.Stdout, os.Stderr
	for fd := uintptr(3); fd < 16; fd++ {
		var stat syscall.Stat_t
		if syscall.Fstat(int(fd), &stat) == nil && stat.Mode&syscall.S_IFMT == syscall.S_IFIFO {
			child.ExtraFiles = append(child.ExtraFiles, os.NewFile(fd, "inherited"))
			kept = child.ExtraFiles
		}
	}
	child.Start()
}

var kept []*os.File // so that no finalizer closes them

func Total(values []int) int {
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}
