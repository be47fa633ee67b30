package task_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

func oneKeyNeverRunsTwiceAtATime(t *testing.T) {
	for _, c := range []struct{ workers, depth int }{{1, 0}, {1, 5}, {2, 0}, {8, 3}} {
		synctest.Test(t, func(t *testing.T) {
			var mu sync.Mutex
			running, last := map[string]int{}, map[string]int{}
			d := task.New(c.workers, c.depth, func(p task.Policy) {
				mu.Lock()
				running[p.Key]++
				if running[p.Key] > 1 || p.Rev != last[p.Key]+1 {
					t.Errorf("%d workers, depth %d: revision %d of %s began after %d, beside %d others", c.workers, c.depth, p.Rev, p.Key, last[p.Key], running[p.Key]-1)
				}
				last[p.Key] = p.Rev
				mu.Unlock()
				time.Sleep(time.Duration(1+p.Rev%3) * time.Second)
				mu.Lock()
				running[p.Key]--
				mu.Unlock()
				if p.Rev%5 == 0 {
					panic("bad policy")
				}
			})
			for rev := 1; rev <= 12; rev++ {
				for k := range 5 {
					if err := d.Submit(t.Context(), task.Policy{Key: fmt.Sprint("k", k), Rev: rev}); err != nil {
						t.Fatal(err)
					}
				}
			}
			d.Close()
			for k := range 5 {
				if rev := last[fmt.Sprint("k", k)]; rev != 12 {
					t.Errorf("%d workers, depth %d: k%d stopped at revision %d of 12", c.workers, c.depth, k, rev)
				}
			}
		})
	}
}

func keysOfEveryKindAreSpread(t *testing.T) {
	for _, form := range []string{"%04d", "tenant-%04d/rules/limits", "k%d", "%08x"} {
		for _, workers := range []int{1, 4} {
			synctest.Test(t, func(t *testing.T) {
				begin := time.Now()
				var now, peak atomic.Int32
				d := task.New(workers, 400, func(task.Policy) {
					n := now.Add(1)
					defer now.Add(-1)
					for p := peak.Load(); n > p && !peak.CompareAndSwap(p, n); p = peak.Load() {
					}
					time.Sleep(time.Second)
				})
				for k := range 400 {
					d.Submit(t.Context(), task.Policy{Key: fmt.Sprintf(form, k)})
				}
				d.Close()
				fair := 400 / time.Duration(workers) * time.Second
				if took := time.Since(begin); took > 2*fair {
					t.Errorf("400 policies of 1s with keys like %q took %v with %d workers", fmt.Sprintf(form, 7), took, workers)
				}
				if p := peak.Load(); int(p) != workers {
					t.Errorf("keys like %q: at most %d ran together, want %d", fmt.Sprintf(form, 7), p, workers)
				}
			})
		}
	}
}

func TestTheQueueHasRoomForDepth(t *testing.T) {
	for _, depth := range []int{0, 1, 4} {
		synctest.Test(t, func(t *testing.T) {
			gate := make(chan struct{})
			d := task.New(1, depth, func(task.Policy) { <-gate })
			var accepted atomic.Int32
			var all sync.WaitGroup
			all.Go(func() {
				for range depth + 5 {
					if err := d.Submit(t.Context(), task.Policy{Key: "k"}); err != nil {
						t.Errorf("Submit: %v", err)
					}
					accepted.Add(1)
					synctest.Wait()
				}
			})
			for applied := range 5 {
				time.Sleep(time.Second)
				if n := int(accepted.Load()); n != applied+1+depth {
					t.Errorf("depth %d, %d applied and one in work: %d accepted, want %d", depth, applied, n, applied+1+depth)
				}
				select {
				case gate <- struct{}{}:
				case <-time.After(time.Minute):
					t.Errorf("depth %d: nothing is in work", depth)
				}
			}
			close(gate)
			all.Wait()
			d.Close()
		})
	}
	aFullQueueHoldsUpNoOtherWorker(t)
}

func aFullQueueHoldsUpNoOtherWorker(t *testing.T) {
	for _, depth := range []int{0, 1} {
		synctest.Test(t, func(t *testing.T) {
			gate := make(chan struct{})
			var applied atomic.Int32
			d := task.New(2, depth, func(p task.Policy) {
				if p.Key == "stuck" {
					<-gate
				} else {
					applied.Add(1)
				}
			})
			var all sync.WaitGroup
			for range depth + 2 { // one in work, the queue full, and one Submit that waits
				all.Go(func() { d.Submit(t.Context(), task.Policy{Key: "stuck"}) })
				synctest.Wait()
			}
			accepted := 0
			for k := range 40 {
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				err := d.Submit(ctx, task.Policy{Key: fmt.Sprint("k", k)})
				cancel()
				if err == nil {
					accepted++
				} else if !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("Submit: %v", err)
				}
			}
			synctest.Wait()
			if accepted == 0 || int(applied.Load()) != accepted {
				t.Errorf("depth %d: while one worker is stuck the other applied %d of the %d that were accepted of 40", depth, applied.Load(), accepted)
			}
			close(gate)
			all.Wait()
			d.Close()
		})
	}
}

func TestEveryCloseWaitsForTheWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		var applied atomic.Int32
		d := task.New(1, 20, func(task.Policy) { time.Sleep(time.Second); applied.Add(1) })
		for range 10 {
			d.Submit(t.Context(), task.Policy{Key: "k"})
		}
		var all sync.WaitGroup
		for i := range 4 { // two at once, the others while the first still apply
			all.Go(func() {
				time.Sleep(time.Duration(i/2*i) * time.Second)
				d.Close()
				if n, took := applied.Load(), time.Since(begin); n != 10 || took != 10*time.Second {
					t.Errorf("Close number %d returned after %v when %d of 10 were applied", i+1, took, n)
				}
			})
		}
		all.Wait()
		d.Close()
		if took := time.Since(begin); took != 10*time.Second {
			t.Errorf("a Close after the end took until %v", took)
		}
	})
	synctest.Test(t, func(t *testing.T) { // the queue is empty, and one is in work
		begin := time.Now()
		d := task.New(3, 5, func(task.Policy) { time.Sleep(time.Minute) })
		d.Submit(t.Context(), task.Policy{Key: "k"})
		time.Sleep(time.Second)
		d.Close()
		if took := time.Since(begin); took != time.Minute {
			t.Errorf("Close returned after %v, want a minute, when the last policy was applied", took)
		}
	})
	noWorkerOutlivesClose(t)
}

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

func noWorkerOutlivesClose(t *testing.T) {
	for _, submits := range []int{0, 1, 50} {
		synctest.Test(t, func(t *testing.T) {
			before := own()
			d := task.New(4, 50, func(task.Policy) { time.Sleep(time.Second) })
			for k := range submits {
				d.Submit(t.Context(), task.Policy{Key: fmt.Sprint(k)})
			}
			d.Close()
			synctest.Wait()
			if n := own() - before; n > 0 {
				t.Errorf("%d goroutines are still there after Close of %d policies", n, submits)
			}
		})
	}
}

func closeFreesEveryWaitingSubmit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gate := make(chan struct{})
		var applied atomic.Int32
		d := task.New(2, 2, func(task.Policy) { <-gate; applied.Add(1) })
		var accepted, refused atomic.Int32
		var all sync.WaitGroup
		for k := range 40 {
			all.Go(func() {
				err := d.Submit(context.Background(), task.Policy{Key: fmt.Sprint(k)})
				if err == nil {
					accepted.Add(1)
				} else if errors.Is(err, task.ErrClosed) {
					refused.Add(1)
				} else {
					t.Errorf("Submit: %v", err)
				}
			})
			synctest.Wait()
		}
		if n := accepted.Load(); n != 6 {
			t.Errorf("%d accepted by two workers with room for two each, want 6", n)
		}
		all.Go(d.Close)
		synctest.Wait()
		if n := refused.Load(); n != 34 {
			t.Errorf("Close freed %d of 34 that waited", n)
		}
		if err := d.Submit(context.Background(), task.Policy{Key: "new"}); !errors.Is(err, task.ErrClosed) {
			t.Errorf("Submit during Close: %v, want ErrClosed", err)
		}
		close(gate)
		all.Wait()
		d.Close()
		if n := applied.Load(); n != accepted.Load() {
			t.Errorf("%d accepted, %d applied", accepted.Load(), n)
		}
	})
	synctest.Test(t, func(t *testing.T) { // there is room, and the workers still apply
		d := task.New(1, 10, func(task.Policy) { time.Sleep(time.Minute) })
		d.Submit(t.Context(), task.Policy{Key: "k"})
		go d.Close()
		time.Sleep(time.Second)
		begin := time.Now()
		err := d.Submit(context.Background(), task.Policy{Key: "k"})
		if took := time.Since(begin); !errors.Is(err, task.ErrClosed) || took != 0 {
			t.Errorf("Submit while Close applies what is left: %v after %v, want ErrClosed at once", err, took)
		}
		d.Close()
	})
}

func acceptedOnceAndRefusedNever(t *testing.T) {
	for range 40 {
		const submitters, each = 8, 30
		var applied, accepted [submitters * each]atomic.Int32
		d := task.New(3, 1, func(p task.Policy) { applied[p.Rev].Add(1); runtime.Gosched() })
		var all sync.WaitGroup
		for g := range submitters {
			all.Go(func() {
				for i := range each {
					ctx, cancel := context.WithCancel(context.Background())
					if i%2 == 1 { // ends while Submit waits, or just before or after
						go cancel()
					}
					n := g*each + i
					if d.Submit(ctx, task.Policy{Key: fmt.Sprint(n), Rev: n}) == nil {
						accepted[n].Add(1)
					}
					cancel()
				}
			})
		}
		all.Go(func() {
			for range 100 {
				runtime.Gosched()
			}
			d.Close()
		})
		all.Wait()
		d.Close()
		for n := range applied {
			if a, b := accepted[n].Load(), applied[n].Load(); a != b {
				t.Fatalf("a policy was accepted %d times and applied %d times", a, b)
			}
		}
	}
}

func panicsOfSeveralWorkersAreCounted(t *testing.T) {
	const policies = 200
	d := task.New(4, 4, func(task.Policy) { panic("bad policy") })
	var all sync.WaitGroup
	for g := range 4 {
		all.Go(func() {
			for i := range policies / 4 {
				d.Submit(context.Background(), task.Policy{Key: fmt.Sprint(g, i)})
				d.Panics()
			}
		})
	}
	all.Wait()
	d.Close()
	if n := d.Panics(); n != policies {
		t.Errorf("%d panics counted after %d", n, policies)
	}
	synctest.Test(t, func(t *testing.T) {
		d := task.New(1, 0, func(p task.Policy) {
			if p.Rev > 0 {
				panic(errors.New("bad policy"))
			}
		})
		for rev := range 3 {
			d.Submit(t.Context(), task.Policy{Key: "k", Rev: rev})
			synctest.Wait()
			if n := d.Panics(); n != rev {
				t.Errorf("%d panics counted after %d, before Close", n, rev)
			}
		}
		d.Close()
	})
}
