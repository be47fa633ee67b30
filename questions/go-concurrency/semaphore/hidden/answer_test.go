package task_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// line is a semaphore with people who ask for it, in the order of the calls.
type line struct {
	*task.Semaphore
	t     *testing.T
	start time.Time

	mu  sync.Mutex
	log []string
}

func newLine(t *testing.T, size int) *line {
	return &line{Semaphore: task.New(size), t: t, start: time.Now()}
}

// ask starts an Acquire, and returns when it waits or has returned.
func (l *line) ask(ctx context.Context, name string, n int) {
	go func() {
		err := l.Acquire(ctx, n)
		l.mu.Lock()
		defer l.mu.Unlock()
		entry := fmt.Sprintf("%s at %v", name, time.Since(l.start))
		if err != nil {
			entry += " " + err.Error()
		}
		l.log = append(l.log, entry)
	}()
	synctest.Wait()
}

// at waits until a moment counted from the beginning.
func (l *line) at(ms int) {
	time.Sleep(time.Duration(ms)*time.Millisecond - time.Since(l.start))
	synctest.Wait()
}

// want compares who has returned from Acquire since the last want.
func (l *line) want(want ...string) {
	l.t.Helper()
	synctest.Wait()
	l.mu.Lock()
	defer l.mu.Unlock()
	if got, want := fmt.Sprintf("%q", l.log), fmt.Sprintf("%q", want); got != want && (len(l.log) > 0 || want != "[]") {
		l.t.Errorf("returned from Acquire by %v\n got %s\nwant %s", time.Since(l.start), got, want)
	}
	l.log = nil
}

// wantFree checks that n units are free, and not one more.
func (l *line) wantFree(n int) {
	l.t.Helper()
	if l.TryAcquire(n + 1) {
		l.t.Errorf("%d units are free, want %d", n+1, n)
		l.Release(n + 1)
	}
	if n == 0 {
		return
	}
	if !l.TryAcquire(n) {
		l.t.Errorf("fewer than %d units are free", n)
		return
	}
	l.Release(n)
}

func TestUnitsAreTakenAndGivenBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLine(t, 10)
		l.ask(t.Context(), "a", 4)
		l.ask(t.Context(), "b", 6)
		l.want("a at 0s", "b at 0s")
		l.ask(t.Context(), "c", 3)
		l.at(1000)
		l.want()
		l.Release(2) // not yet enough
		l.want()
		l.at(2000)
		l.Release(2)
		l.want("c at 2s")
		l.wantFree(1)
	})
	synctest.Test(t, func(t *testing.T) { // one Release is enough for several
		l := newLine(t, 6)
		l.ask(t.Context(), "all", 6)
		l.want("all at 0s")
		for i := range 4 {
			l.ask(t.Context(), fmt.Sprint(i), 2)
		}
		l.at(1000)
		l.Release(6)
		synctest.Wait()
		l.mu.Lock()
		n := len(l.log) // those who were let go together may note it in any order
		l.log = nil
		l.mu.Unlock()
		if n != 3 {
			t.Errorf("%d waiters of 2 units each were let go by a Release of 6, want 3", n)
		}
		l.Release(2)
		l.want("3 at 1s")
		l.Release(6)
		l.wantFree(6)
	})
}

func TestFirstComeFirstServed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLine(t, 2)
		l.ask(t.Context(), "a", 2)
		for _, name := range []string{"b", "c", "d"} {
			l.ask(t.Context(), name, 2)
		}
		for i := range 3 {
			l.at(1000 * (i + 1))
			l.Release(2)
		}
		l.want("a at 0s", "b at 1s", "c at 2s", "d at 3s")
	})
	synctest.Test(t, func(t *testing.T) { // a stream of small requests does not starve a big one
		l := newLine(t, 10)
		l.ask(t.Context(), "a", 5)
		l.ask(t.Context(), "b", 4)
		l.ask(t.Context(), "big", 9)
		l.ask(t.Context(), "small", 1) // there is room for it, and it waits
		l.want("a at 0s", "b at 0s")
		l.at(1000)
		l.Release(5) // 6 free
		l.ask(t.Context(), "another", 2)
		l.want()
		l.at(2000)
		l.Release(4) // 10 free
		synctest.Wait()
		l.wantFree(0)
		l.Release(9)
		synctest.Wait()
		l.mu.Lock()
		defer l.mu.Unlock()
		if len(l.log) != 3 || l.log[2] != "another at 2s" {
			t.Errorf("returned from Acquire: %q, want big and small at 2s, then another", l.log)
		}
	})
}

func TestAWaiterWhoLeavesLetsTheNextOnesGo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLine(t, 10)
		l.ask(t.Context(), "a", 7)
		patient, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		l.ask(patient, "big", 10)
		l.ask(t.Context(), "b", 2)
		l.ask(t.Context(), "c", 2)
		l.at(1500)
		l.mu.Lock()
		if len(l.log) != 3 { // big and b, both at 1s, in any order
			t.Errorf("returned from Acquire: %q, want a, then big with an error and b, both at 1s", l.log)
		}
		l.log = nil
		l.mu.Unlock()
		l.Release(7)
		l.want("c at 1.5s")
		l.wantFree(6)
	})
	synctest.Test(t, func(t *testing.T) { // from the middle of the line
		l := newLine(t, 3)
		l.ask(t.Context(), "a", 3)
		patient, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		l.ask(t.Context(), "b", 2)
		l.ask(patient, "leaves", 2)
		l.ask(t.Context(), "c", 1)
		l.at(2000)
		l.want("a at 0s", "leaves at 1s context deadline exceeded")
		l.Release(2)
		l.at(3000)
		l.Release(1)
		l.want("b at 2s", "c at 3s")
		l.wantFree(0)
	})
}

func TestTryAcquireNeitherWaitsNorOvertakes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLine(t, 5)
		if !l.TryAcquire(3) || l.TryAcquire(3) || !l.TryAcquire(2) || l.TryAcquire(1) {
			t.Error("of 5 units TryAcquire(3), (3), (2), (1) must be true, false, true, false")
		}
		l.Release(3)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		l.ask(ctx, "waits", 4)
		if l.TryAcquire(1) {
			t.Error("TryAcquire overtook a waiter: 3 units were free, and one waited for 4")
		}
		l.at(2000)
		l.want("waits at 1s context deadline exceeded")
		l.wantFree(3)
		l.Release(2)
		l.wantFree(5)
		if l.TryAcquire(6) {
			t.Error("TryAcquire took more than there is")
		}
	})
}

func TestAnErrorHoldsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // a context that has already ended
		l := newLine(t, 4)
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		for range 50 { // a choice left to chance shows
			if err := l.Acquire(ended, 1); !errors.Is(err, context.Canceled) {
				t.Fatalf("Acquire with a context that had ended: %v, want Canceled, also when units are free", err)
			}
		}
		l.wantFree(4)
	})
	for i := range 100 { // the units and the end of the context come at the same moment
		synctest.Test(t, func(t *testing.T) {
			const many = 8
			l := newLine(t, many)
			l.Acquire(t.Context(), many)
			ctx, cancel := context.WithCancel(t.Context())
			got := make(chan error, many)
			for range many {
				go func() { got <- l.Acquire(ctx, 1) }()
			}
			synctest.Wait()
			if i%2 == 0 {
				cancel()
				l.Release(many)
			} else {
				l.Release(many)
				cancel()
			}
			for range many {
				if err := <-got; err == nil {
					l.Release(1)
				}
			}
			l.wantFree(many)
		})
		if t.Failed() {
			return
		}
	}
}

func TestMoreThanTheSizeIsRefusedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLine(t, 3)
		for _, n := range []int{4, math.MaxInt} {
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			if err := l.Acquire(ctx, n); !errors.Is(err, task.ErrTooBig) || time.Since(l.start) != 0 {
				t.Errorf("Acquire of %d of 3 units: %v after %v, want ErrTooBig at once", n, err, time.Since(l.start))
			}
			cancel()
		}
		l.ask(t.Context(), "all", 3)
		l.want("all at " + time.Since(l.start).String())
		got := make(chan error, 1)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		go func() { got <- l.Acquire(ctx, 4) }() // while nothing is free
		synctest.Wait()
		select {
		case err := <-got:
			if !errors.Is(err, task.ErrTooBig) {
				t.Errorf("Acquire of 4 of 3 units: %v, want ErrTooBig", err)
			}
		default:
			t.Error("Acquire of 4 of 3 units waits, want ErrTooBig at once")
		}
	})
}
