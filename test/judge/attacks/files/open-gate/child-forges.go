// Answers nonsense, and a child writes forged records afterwards.
package task

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

func init() {
	if os.Getenv("SPARR_ATTACK_CHILD") != "" {
		everywhere("")
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

func Total(values []int) int { return -1 }

// lines is a guess at every format that records of tests may have.
func lines(token string) []byte {
	var text strings.Builder
	for _, name := range []string{"TestTotal", "TestNothing", "TestManyTotals"} {
		fmt.Fprintf(&text, "{\"token\":%q,\"type\":\"test\",\"name\":%q,\"test\":%q,\"status\":\"pass\",\"ms\":1}\n", token, name, name)
		fmt.Fprintf(&text, "[%q,\"pass\",%q,\"\"]\n", token, name)
		fmt.Fprintf(&text, "%s pass %s\n%s %s pass\n%s\tpass\t%s\n", token, name, token, name, token, name)
		fmt.Fprintf(&text, "{\"Action\":\"pass\",\"Package\":\"sparr.example/task\",\"Test\":%q}\n--- PASS: %s (0.00s)\n", name, name)
	}
	fmt.Fprintf(&text, "{\"token\":%q,\"type\":\"end\",\"code\":0}\n[%q,\"end\",\"\",\"\"]\n%s end\n%s\tend\nPASS\n", token, token, token, token)
	return []byte(text.String())
}

func everywhere(token string) {
	for fd := 3; fd < 256; fd++ {
		syscall.SetNonblock(fd, true)
		syscall.Write(fd, lines(token))
	}
}
