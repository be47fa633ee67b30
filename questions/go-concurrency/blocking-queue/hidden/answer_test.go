package task_test

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

func put(t *testing.T, q *task.Queue[int], values ...int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for _, v := range values {
		if err := q.Put(ctx, v); err != nil {
			t.Fatalf("Put(%d): %v", v, err)
		}
	}
}

func take(t *testing.T, q *task.Queue[int], want ...int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for _, v := range want {
		if got, err := q.Take(ctx); err != nil || got != v {
			t.Fatalf("Take: %d, %v, want %d", got, err, v)
		}
	}
}

// empty fails the test when a value is left.
func empty(t *testing.T, q *task.Queue[int]) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if got, err := q.Take(ctx); err == nil {
		t.Errorf("%d is in the queue, want nothing", got)
	}
}

func TestFirstInFirstOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := task.New[int](5)
		put(t, q, 1, 2, 3)
		take(t, q, 1, 2)
		put(t, q, 4, 5)
		take(t, q, 3, 4, 5)
		words := task.New[string](2)
		words.Put(t.Context(), "a")
		words.Put(t.Context(), "")
		for _, want := range []string{"a", ""} {
			if got, err := words.Take(t.Context()); got != want || err != nil {
				t.Errorf("Take: %q, %v, want %q", got, err, want)
			}
		}
	})
}

func TestPutWaitsForRoom(t *testing.T) {
	for _, size := range []int{1, 4} {
		synctest.Test(t, func(t *testing.T) {
			q := task.New[int](size)
			begin := time.Now()
			for v := range size {
				put(t, q, v)
			}
			if took := time.Since(begin); took != 0 {
				t.Errorf("size %d: there was room, and Put took %v", size, took)
			}
			time.AfterFunc(7*time.Second, func() { q.Take(t.Context()) })
			put(t, q, 99)
			if took := time.Since(begin); took != 7*time.Second {
				t.Errorf("size %d: Put to a full queue returned after %v, want 7s, when one was taken", size, took)
			}
			for v := 1; v < size; v++ {
				take(t, q, v)
			}
			take(t, q, 99)
			empty(t, q)
		})
	}
}

func TestTakeWaitsForAValue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := task.New[int](3)
		begin := time.Now()
		time.AfterFunc(5*time.Second, func() { q.Put(t.Context(), 1) })
		take(t, q, 1)
		if took := time.Since(begin); took != 5*time.Second {
			t.Errorf("Take from an empty queue returned after %v, want 5s, when a value was put", took)
		}
	})
	for range 200 { // who can go on does go on, however they meet
		synctest.Test(t, func(t *testing.T) {
			q := task.New[int](1)
			var all sync.WaitGroup
			for range 3 {
				all.Go(func() {
					if _, err := q.Take(t.Context()); err != nil {
						t.Errorf("Take: %v", err)
					}
				})
			}
			synctest.Wait()
			for range 3 {
				if err := q.Put(t.Context(), 1); err != nil {
					t.Errorf("Put: %v", err)
				}
			}
			all.Wait()
		})
	}
}

func TestPutEndsWithItsContext(t *testing.T) {
	for _, cause := range []error{context.DeadlineExceeded, context.Canceled} {
		synctest.Test(t, func(t *testing.T) {
			q := task.New[int](2)
			put(t, q, 1, 2)
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if cause == context.Canceled {
				ctx, cancel = context.WithCancel(t.Context())
				time.AfterFunc(time.Second, cancel)
			}
			begin := time.Now()
			err := q.Put(ctx, 3)
			if took := time.Since(begin); !errors.Is(err, cause) || took != time.Second {
				t.Errorf("Put: %v after %v, want %v after 1s", err, took, cause)
			}
			take(t, q, 1, 2)
			empty(t, q)
		})
	}
}

// awkward is a context that ends just when somebody has looked at it.
type awkward struct {
	context.Context
	cancel func()
}

func (a awkward) Err() error {
	err := a.Context.Err()
	a.cancel()
	for range 100 {
		runtime.Gosched()
	}
	return err
}

func TestAContextMayEndAtAnyMoment(t *testing.T) {
	for range 20 {
		synctest.Test(t, func(t *testing.T) {
			q := task.New[int](1)
			ctx, cancel := context.WithCancel(t.Context())
			if _, err := q.Take(awkward{ctx, cancel}); !errors.Is(err, context.Canceled) {
				t.Errorf("Take: %v, want Canceled", err)
			}
			put(t, q, 1)
			ctx, cancel = context.WithCancel(t.Context())
			if err := q.Put(awkward{ctx, cancel}, 2); !errors.Is(err, context.Canceled) {
				t.Errorf("Put: %v, want Canceled", err)
			}
		})
	}
}

// strange is a context that package context does not know: what is called at its
// end needs a goroutine until it is called off.
type strange struct {
	context.Context
	done chan struct{}
}

func (s strange) Done() <-chan struct{} { return s.done }

// bubble counts the goroutines of the test that runs.
func bubble() int {
	stacks := make([]byte, 1<<20)
	return strings.Count(string(stacks[:runtime.Stack(stacks, true)]), "synctest bubble")
}

func TestNoCallLeavesAGoroutine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := task.New[int](2)
		ctx := strange{t.Context(), make(chan struct{})}
		defer close(ctx.done)
		before := bubble()
		count := func(what string) {
			synctest.Wait()
			if n := bubble() - before; n > 0 {
				t.Errorf("%s, and %d goroutines are left", what, n)
			}
		}
		for v := range 20 {
			q.Put(ctx, v)
			count("Put has returned")
			q.Take(ctx)
			count("Take has returned")
		}
	})
}

func TestTakeEndsWithItsContext(t *testing.T) {
	for _, cause := range []error{context.DeadlineExceeded, context.Canceled} {
		synctest.Test(t, func(t *testing.T) {
			q := task.New[int](2)
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if cause == context.Canceled {
				ctx, cancel = context.WithCancel(t.Context())
				time.AfterFunc(time.Second, cancel)
			}
			begin := time.Now()
			_, err := q.Take(ctx)
			if took := time.Since(begin); !errors.Is(err, cause) || took != time.Second {
				t.Errorf("Take: %v after %v, want %v after 1s", err, took, cause)
			}
			put(t, q, 1, 2) // nobody is left who would take it
			synctest.Wait()
			take(t, q, 1, 2)
		})
	}
}

func TestAnEndedContextIsRefused(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := task.New[int](3)
		put(t, q, 1)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for range 30 { // a choice left to chance shows
			if err := q.Put(ctx, 9); !errors.Is(err, context.Canceled) {
				t.Fatalf("Put with an ended ctx, and room: %v, want Canceled", err)
			}
			if v, err := q.Take(ctx); !errors.Is(err, context.Canceled) {
				t.Fatalf("Take with an ended ctx, and a value: %d, %v, want Canceled", v, err)
			}
		}
		take(t, q, 1)
		empty(t, q)
	})
}

func TestCloseRefusesPut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := task.New[int](2)
		put(t, q, 1, 2)
		begin := time.Now()
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() {
				err := q.Put(t.Context(), 9)
				if took := time.Since(begin); !errors.Is(err, task.ErrClosed) || took != time.Second {
					t.Errorf("a Put that waited: %v after %v, want ErrClosed after 1s, at Close", err, took)
				}
			})
		}
		time.Sleep(time.Second)
		q.Close()
		synctest.Wait()
		take(t, q, 1)
		for range 30 {
			if err := q.Put(t.Context(), 9); !errors.Is(err, task.ErrClosed) {
				t.Fatalf("Put after Close, and room: %v, want ErrClosed", err)
			}
		}
		take(t, q, 2)
		empty(t, q)
		q.Close()
		all.Wait()
	})
}

func TestCloseLeavesWhatIsThere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := task.New[int](5)
		put(t, q, 1, 2, 3)
		q.Close()
		take(t, q, 1, 2, 3)
		for range 2 {
			begin := time.Now()
			_, err := q.Take(t.Context())
			if took := time.Since(begin); !errors.Is(err, task.ErrClosed) || took != 0 {
				t.Errorf("Take when nothing is left: %v after %v, want ErrClosed at once", err, took)
			}
		}
	})
	synctest.Test(t, func(t *testing.T) { // they wait already
		q := task.New[int](1)
		begin := time.Now()
		var all sync.WaitGroup
		for range 3 {
			all.Go(func() {
				_, err := q.Take(t.Context())
				if took := time.Since(begin); !errors.Is(err, task.ErrClosed) || took != time.Second {
					t.Errorf("a Take that waited: %v after %v, want ErrClosed after 1s, at Close", err, took)
				}
			})
		}
		time.Sleep(time.Second)
		for range 3 {
			all.Go(q.Close)
		}
		all.Wait()
	})
}

func TestNothingIsLostOrDoubled(t *testing.T) {
	for range 30 {
		const putters, each = 4, 30
		var accepted, taken [putters * each]atomic.Int32
		q := task.New[int](2)
		var all sync.WaitGroup
		for g := range putters {
			all.Go(func() {
				for i := range each {
					ctx, cancel := context.WithCancel(context.Background())
					if i%4 == 3 { // ends while Put waits, or just before or after
						go cancel()
					}
					if q.Put(ctx, g*each+i) == nil {
						accepted[g*each+i].Add(1)
					}
					cancel()
				}
			})
		}
		for range 3 {
			all.Go(func() {
				for range putters*each + 1 {
					ctx, cancel := context.WithCancel(context.Background())
					go cancel()
					v, err := q.Take(ctx)
					if errors.Is(err, context.Canceled) {
						v, err = q.Take(context.Background())
					}
					cancel()
					if err != nil {
						return
					}
					taken[v].Add(1)
				}
			})
		}
		all.Go(func() {
			for range 200 {
				runtime.Gosched()
			}
			q.Close()
		})
		all.Wait()
		for v := range taken {
			if a, b := accepted[v].Load(), taken[v].Load(); a != b {
				t.Fatalf("a value was accepted %d times and taken %d times", a, b)
			}
		}
	}
}
