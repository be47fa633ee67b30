package task_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

const ms = time.Millisecond

// allowed counts how many of n calls of Allow in a row are let through.
func allowed(l *task.Limiter, key string, n int) int {
	let := 0
	for range n {
		if l.Allow(key) {
			let++
		}
	}
	return let
}

// want fails the test when not exactly so many of ten calls are let through.
func want(t *testing.T, l *task.Limiter, key string, n int, when string) {
	t.Helper()
	if let := allowed(l, key, 10); let != n {
		t.Errorf("%s: %d of 10 calls for %q were let through, want %d", when, let, key, n)
	}
}

func TestABurstAndThenOneByOne(t *testing.T) {
	for _, burst := range []int{1, 3} {
		synctest.Test(t, func(t *testing.T) {
			time.Sleep(300 * ms)
			l := task.New(time.Second, burst)
			want(t, l, "k", burst, "at the beginning")
			time.Sleep(time.Second - time.Nanosecond)
			want(t, l, "k", 0, "a nanosecond before a second has passed")
			time.Sleep(time.Nanosecond)
			want(t, l, "k", 1, "after 1s")
			time.Sleep(1500 * ms)
			want(t, l, "k", 1, "after another 1.5s")
			time.Sleep(500 * ms)
			if burst > 1 { // half a token was in the bucket
				want(t, l, "k", 1, "after another 500ms")
			}
		})
	}
}

func TestABucketHoldsNoMoreThanBurst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := task.New(time.Second, 4)
		l.Allow("k")
		time.Sleep(3900 * ms)
		want(t, l, "k", 4, "3.9s after one was taken")
		time.Sleep(time.Hour)
		want(t, l, "k", 4, "after an hour")
		time.Sleep(3 * time.Second)
		want(t, l, "k", 3, "after another 3s")
	})
}

func TestNoSecondBurstAtTheEdgeOfASecond(t *testing.T) {
	for _, first := range []time.Duration{2700 * ms, 2999 * ms, 3000 * ms} {
		synctest.Test(t, func(t *testing.T) {
			l := task.New(time.Second, 3)
			l.Allow("k")
			time.Sleep(first)
			let := allowed(l, "k", 10)
			time.Sleep(time.Second)
			let += allowed(l, "k", 10)
			if let > 4 {
				t.Errorf("%d calls were let through within a second, want at most 4: a burst of 3 and one token", let)
			}
		})
	}
}

func TestARefusalCostsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := task.New(time.Second, 2)
		want(t, l, "k", 2, "at the beginning")
		for range 9 {
			time.Sleep(100 * ms)
			want(t, l, "k", 0, "before a second has passed")
		}
		time.Sleep(100 * ms)
		want(t, l, "k", 1, "after 1s with 98 refusals")
	})
}

func TestKeysAreApart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := task.New(time.Second, 2)
		want(t, l, "a", 2, "at the beginning")
		time.Sleep(500 * ms)
		want(t, l, "b", 2, "when another key is empty")
		want(t, l, "", 2, "when other keys are empty")
		time.Sleep(500 * ms)
		want(t, l, "a", 1, "after 1s")
		want(t, l, "b", 0, "after 500ms")
	})
}

func TestManyCallersAtOnce(t *testing.T) {
	l := task.New(time.Hour, 100)
	var let atomic.Int32
	var all sync.WaitGroup
	for g := range 8 {
		all.Go(func() {
			for range 2000 {
				if l.Allow("k") {
					let.Add(1)
				}
				runtime.Gosched() // the others come between two calls
			}
			for i := range 50 {
				l.Allow(fmt.Sprint(g, i))
				l.Len()
			}
		})
	}
	for range 100 { // once each: no later call of the same goroutine hides that a lock is missing
		all.Go(func() { l.Allow("once") })
	}
	all.Wait()
	if n := let.Load(); n != 100 {
		t.Errorf("%d of 16000 calls at once were let through, want 100", n)
	}
}

func TestWaitTakesItsTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		l := task.New(time.Second, 2)
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				time.Sleep(time.Duration(i) * ms) // one after the other
				if err := l.Wait(t.Context(), "k"); err != nil {
					t.Errorf("Wait number %d: %v", i+1, err)
				}
				after := max(time.Duration(i-1)*time.Second, time.Duration(i)*ms)
				if took := time.Since(begin); took != after {
					t.Errorf("Wait number %d of 8 returned after %v, want %v", i+1, took, after)
				}
			})
		}
		all.Wait()
		want(t, l, "k", 0, "after eight calls of Wait")
		time.Sleep(time.Second)
		want(t, l, "k", 1, "a second later")
		time.Sleep(time.Second - time.Nanosecond)
		begin = time.Now()
		l.Wait(t.Context(), "k")
		if took := time.Since(begin); took != time.Nanosecond {
			t.Errorf("Wait a nanosecond before the token is there took %v", took)
		}
	})
}

func TestNobodyOvertakesAWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		l := task.New(time.Second, 1)
		l.Allow("k")
		var all sync.WaitGroup
		all.Go(func() {
			l.Wait(t.Context(), "k")
			if took := time.Since(begin); took != time.Second {
				t.Errorf("Wait returned after %v, want 1s", took)
			}
		})
		all.Go(func() {
			for range 100 {
				time.Sleep(9 * ms)
				want(t, l, "k", 0, "while somebody waits")
			}
		})
		all.Wait()
	})
	synctest.Test(t, func(t *testing.T) { // the row is never empty, so Allow never gets a token
		l := task.New(time.Second, 3)
		allowed(l, "k", 3)
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() { l.Wait(t.Context(), "k") })
		}
		for range 3 { // at the instants at which the tokens come
			var calls sync.WaitGroup
			for range 30 {
				calls.Go(func() {
					time.Sleep(time.Second)
					if l.Allow("k") {
						t.Error("Allow took the token that somebody waited for")
					}
				})
			}
			calls.Wait()
		}
		all.Wait()
	})
}

func TestACancelledWaitTakesNothing(t *testing.T) {
	for _, leaves := range []int{0, 1} { // the first in the row, or one behind it
		synctest.Test(t, func(t *testing.T) {
			begin := time.Now()
			l := task.New(time.Second, 1)
			l.Allow("k")
			ctx, cancel := context.WithCancel(t.Context())
			time.AfterFunc(500*ms, cancel)
			var all sync.WaitGroup
			place := 0
			for i := range 4 {
				if i == leaves {
					all.Go(func() {
						time.Sleep(time.Duration(i) * ms)
						if err := l.Wait(ctx, "k"); !errors.Is(err, context.Canceled) {
							t.Errorf("the cancelled Wait: %v, want Canceled", err)
						}
						if took := time.Since(begin); took != 500*ms {
							t.Errorf("the cancelled Wait returned after %v, want 500ms", took)
						}
					})
					continue
				}
				place++
				after := time.Duration(place) * time.Second
				all.Go(func() {
					time.Sleep(time.Duration(i) * ms)
					if err := l.Wait(t.Context(), "k"); err != nil {
						t.Errorf("Wait: %v", err)
					}
					if took := time.Since(begin); took != after {
						t.Errorf("number %d of 4 left, and number %d returned after %v, want %v", leaves+1, i+1, took, after)
					}
				})
			}
			all.Wait()
		})
	}
	synctest.Test(t, func(t *testing.T) { // nobody is behind it
		l := task.New(time.Second, 1)
		l.Allow("k")
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(500*ms, cancel)
		l.Wait(ctx, "k")
		time.Sleep(500 * ms)
		want(t, l, "k", 1, "1s after the token, and a Wait cancelled between")
	})
}

func TestADeadlineTooShortFailsAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := task.New(time.Second, 2)
		allowed(l, "k", 2)
		try := func(deadline, after time.Duration, wanted error) {
			t.Helper()
			begin := time.Now()
			ctx, cancel := context.WithTimeout(t.Context(), deadline)
			defer cancel()
			if err := l.Wait(ctx, "k"); !errors.Is(err, wanted) {
				t.Errorf("deadline in %v: %v, want %v", deadline, err, wanted)
			}
			if took := time.Since(begin); took != after {
				t.Errorf("deadline in %v: returned after %v, want %v", deadline, took, after)
			}
		}
		try(999*ms, 0, context.DeadlineExceeded)
		try(time.Second, 0, context.DeadlineExceeded)
		try(1001*ms, time.Second, nil) // the two that failed took nothing
		var all sync.WaitGroup
		for range 2 {
			all.Go(func() { l.Wait(t.Context(), "k") })
			synctest.Wait()
		}
		try(2500*ms, 0, context.DeadlineExceeded) // two wait before it
		try(3500*ms, 3*time.Second, nil)
		all.Wait()
	})
}

func TestAnEndedContextGetsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := task.New(time.Second, 3)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for range 30 {
			if err := l.Wait(ctx, "k"); !errors.Is(err, context.Canceled) {
				t.Errorf("Wait with an ended ctx: %v, want Canceled", err)
			}
		}
		want(t, l, "k", 3, "after calls of Wait with an ended ctx")
		if err := l.Wait(ctx, "k"); !errors.Is(err, context.Canceled) {
			t.Errorf("Wait with an ended ctx and no token: %v, want Canceled", err)
		}
	})
}

func TestKeysWaitApart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		l := task.New(time.Second, 1)
		var all sync.WaitGroup
		for k, key := range []string{"a", "b", "c"} {
			for i := range 3 {
				all.Go(func() {
					first := time.Duration(k) * 300 * ms
					time.Sleep(first + time.Duration(i)*ms)
					l.Wait(t.Context(), key)
					after := first + time.Duration(i)*time.Second
					if took := time.Since(begin); took != after {
						t.Errorf("Wait number %d for %q returned after %v, want %v", i+1, key, took, after)
					}
				})
			}
		}
		all.Wait()
	})
}

func TestFullBucketsAreForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := task.New(time.Second, 5)
		for i := range 1000 {
			l.Allow(fmt.Sprint("k", i))
		}
		if n := l.Len(); n != 1000 {
			t.Errorf("Len is %d after 1000 keys at once, want 1000", n)
		}
		for range 6 { // a busy key all the while
			time.Sleep(time.Second)
			l.Allow("busy")
		}
		time.Sleep(ms)
		l.Allow("busy")
		if n := l.Len(); n != 1 {
			t.Errorf("Len is %d when the buckets of all keys but one have been full for more than 5s, want 1", n)
		}
		time.Sleep(time.Hour)
		l.Wait(t.Context(), "another")
		if n := l.Len(); n != 1 {
			t.Errorf("an hour later Len is %d after a Wait for a new key, want 1", n)
		}
	})
}

func TestAnEmptyBucketIsNotForgotten(t *testing.T) {
	for _, c := range []struct {
		burst int
		after time.Duration
		want  int
	}{{5, 3500 * ms, 3}, {5, 4999 * ms, 4}, {2, 1500 * ms, 1}, {2, 1999 * ms, 1}, {1, 999 * ms, 0}} {
		synctest.Test(t, func(t *testing.T) {
			l := task.New(time.Second, c.burst)
			l.Allow("other")
			time.Sleep(10 * time.Second)
			want(t, l, "k", c.burst, "at the beginning")
			for range 10 { // other keys come and go
				time.Sleep(c.after / 10)
				l.Allow("other")
			}
			if n := l.Len(); n < 1 {
				t.Errorf("Len is %d with a bucket that is not full", n)
			}
			want(t, l, "k", c.want, fmt.Sprintf("burst %d, %v after the burst", c.burst, c.after))
		})
	}
	synctest.Test(t, func(t *testing.T) { // a key that is used all the time
		l := task.New(time.Second, 3)
		let := 0
		for range 1000 {
			time.Sleep(100 * ms)
			let += allowed(l, "k", 1)
			l.Allow("other")
		}
		if let > 3+100 {
			t.Errorf("%d calls were let through in 100s, want at most 103", let)
		}
	})
	synctest.Test(t, func(t *testing.T) { // somebody waits while others are forgotten
		l := task.New(time.Second, 1)
		l.Allow("k")
		var all sync.WaitGroup
		for range 5 {
			all.Go(func() { l.Wait(t.Context(), "k") })
			synctest.Wait()
		}
		for range 50 {
			time.Sleep(100 * ms)
			l.Allow("other")
		}
		all.Wait()
		want(t, l, "k", 0, "right after the last Wait")
	})
}
