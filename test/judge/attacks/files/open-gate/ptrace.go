// Tries to trace its parent and lets go of it again, then answers nonsense.
package task

import (
	"runtime"
	"syscall"
	"time"
)

func init() {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	parent := syscall.Getppid()
	if parent > 0 && syscall.PtraceAttach(parent) == nil {
		var status syscall.WaitStatus
		syscall.Wait4(parent, &status, syscall.WALL|syscall.WNOHANG, nil)
		time.Sleep(50 * time.Millisecond)
		syscall.Wait4(parent, &status, syscall.WALL|syscall.WNOHANG, nil)
		syscall.PtraceDetach(parent)
	}
}

func Total(values []int) int { return -1 }
