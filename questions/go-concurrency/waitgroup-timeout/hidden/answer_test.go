package task_test

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// own counts the goroutines that run code of the answer.
func own() int {
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	n := 0
	for _, stack := range strings.Split(string(stacks), "\n\n") {
		if strings.Contains(stack, "sparr.example/task.") {
			n++
		}
	}
	return n
}

func takes(d time.Duration) func() { return func() { time.Sleep(d) } }

// wait calls Wait with this deadline and compares what it says and how long it takes.
func wait(t *testing.T, g *task.Group, deadline, after time.Duration, want ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), deadline)
	defer cancel()
	begin := time.Now()
	got := g.Wait(ctx)
	if !slices.Equal(got, want) {
		t.Errorf("Wait with a deadline in %v: %q, want %q", deadline, got, want)
	}
	if took := time.Since(begin); took != after {
		t.Errorf("Wait with a deadline in %v took %v, want %v", deadline, took, after)
	}
}

func TestFunctionsRunSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g task.Group
		begin := time.Now()
		var ran atomic.Int32
		for range 5 {
			g.Go("job", func() { time.Sleep(time.Second); ran.Add(1) })
		}
		if took := time.Since(begin); took != 0 {
			t.Errorf("five calls of Go took %v, want no time", took)
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if n := ran.Load(); n != 5 {
			t.Errorf("%d of 5 functions of 1s have ended after 1s", n)
		}
	})
}

func TestWaitReturnsWhenNobodyRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g task.Group
		wait(t, &g, time.Minute, 0) // nobody was started
		var ended atomic.Int32
		for i := range 4 {
			g.Go("job", func() { time.Sleep(time.Duration(i) * time.Second); ended.Add(1) })
		}
		wait(t, &g, time.Minute, 3*time.Second)
		if n := ended.Load(); n != 4 {
			t.Errorf("%d of 4 functions had ended when Wait returned", n)
		}
	})
	synctest.Test(t, func(t *testing.T) { // a function starts another one while somebody waits
		var g task.Group
		g.Go("outer", func() {
			time.Sleep(time.Second)
			g.Go("inner", takes(2*time.Second))
		})
		wait(t, &g, time.Minute, 3*time.Second)
	})
}

func TestADeadlineNamesWhoIsMissing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g task.Group
		g.Go("mail", takes(time.Hour))
		g.Go("cache", takes(time.Second))
		g.Go("index", takes(time.Minute))
		g.Go("mail", takes(time.Hour))
		g.Go("index", takes(time.Hour))
		g.Go("audit", takes(time.Hour))
		wait(t, &g, 0, 0, "audit", "cache", "index", "index", "mail", "mail")
		wait(t, &g, 2*time.Second, 2*time.Second, "audit", "index", "index", "mail", "mail")
		g.Go("late", takes(time.Hour))
		wait(t, &g, 2*time.Minute, 2*time.Minute, "audit", "index", "late", "mail", "mail")
		wait(t, &g, 2*time.Hour, time.Hour-2*time.Minute)
	})
}

func TestWhenAllHaveEndedNobodyIsMissing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for range 30 { // a choice left to chance shows
			var g task.Group
			if got := g.Wait(ctx); got != nil {
				t.Fatalf("nobody was started, ctx has ended: %q, want nil", got)
			}
			g.Go("job", func() {})
			synctest.Wait()
			if got := g.Wait(ctx); got != nil {
				t.Fatalf("all have ended, and so has ctx: %q, want nil", got)
			}
		}
	})
}

func TestAWaitLeavesNobodyBehind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g task.Group
		g.Go("slow", takes(time.Hour))
		g.Go("slower", takes(2*time.Hour))
		synctest.Wait()
		before := own()
		for range 20 {
			wait(t, &g, time.Second, time.Second, "slow", "slower")
		}
		synctest.Wait()
		if n := own() - before; n > 0 {
			t.Errorf("20 calls of Wait that timed out have left %d goroutines", n)
		}
		g.Wait(t.Context())
	})
}

func TestManyMayWaitAndWaitAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var g task.Group
		for range 3 { // the group is used again
			g.Go("job", takes(10*time.Second))
			var all sync.WaitGroup
			for range 3 {
				all.Go(func() { wait(t, &g, time.Minute, 10*time.Second) })
			}
			all.Go(func() { wait(t, &g, 4*time.Second, 4*time.Second, "job") })
			all.Wait()
			wait(t, &g, time.Minute, 0)
		}
	})
}

func TestManyStartAndWaitAtOnce(t *testing.T) {
	var g task.Group
	var ended atomic.Int32
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 300 {
				g.Go("job", func() { ended.Add(1) })
			}
			if got := g.Wait(context.Background()); got != nil {
				t.Errorf("Wait without a deadline: %q", got)
			}
		})
	}
	all.Wait()
	g.Wait(context.Background())
	if n := ended.Load(); n != 1200 {
		t.Errorf("%d of 1200 functions had ended when Wait returned", n)
	}
}
