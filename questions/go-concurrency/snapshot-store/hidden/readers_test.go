package task_test

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"sparr.example/task"
)

// TestReadersNeverWait has readers and writers meet and asks the runtime who was kept waiting: a load of a pointer
// is in no profile of blocked goroutines, a lock is as soon as two meet there.
func TestReadersNeverWait(t *testing.T) {
	var s task.Store
	large := map[string]string{}
	for i := range 1000 {
		large[fmt.Sprint("key", i)] = "x"
	}
	s.Apply(1, large)
	s.Load()

	runtime.SetBlockProfileRate(1)
	defer runtime.SetBlockProfileRate(0)
	var stop atomic.Bool
	var all sync.WaitGroup
	all.Go(func() {
		for !stop.Load() {
			s.Apply(1, nil) // too old: over at once
		}
	})
	for range 4 {
		all.Go(func() {
			for !stop.Load() {
				s.Load()
			}
		})
	}
	waited := ""
	for v := uint64(2); v < 200 && waited == ""; v++ {
		s.Apply(v, map[string]string{"a": "1"})
		if v%20 == 0 {
			waited = blockedLoad()
		}
	}
	stop.Store(true)
	all.Wait()
	if waited == "" {
		waited = blockedLoad()
	}
	if waited != "" {
		t.Errorf("a reader was kept waiting in %s", waited)
	}
}

// blockedLoad names what a Load was blocked in, or is empty.
func blockedLoad() string {
	n, _ := runtime.BlockProfile(nil)
	records := make([]runtime.BlockProfileRecord, n+50)
	n, _ = runtime.BlockProfile(records)
	for _, record := range records[:min(n, len(records))] {
		at := ""
		for frames, more := runtime.CallersFrames(record.Stack()), true; more; {
			var frame runtime.Frame
			frame, more = frames.Next()
			if at == "" {
				at = frame.Function
			}
			if strings.HasSuffix(frame.Function, "task.(*Store).Load") {
				return at
			}
		}
	}
	return ""
}
