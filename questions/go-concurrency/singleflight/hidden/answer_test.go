package task_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var errBoom = errors.New("boom")

// slow is a load that takes a second, whatever its context says.
type slow struct {
	begun atomic.Int32
	err   error
}

func (s *slow) load(context.Context) (string, error) {
	n := s.begun.Add(1)
	time.Sleep(time.Second)
	return fmt.Sprint("value ", n), s.err
}

type got struct {
	value string
	err   error
	after time.Duration
}

// ask calls Do in a goroutine that is waiting, or has its answer, when ask returns.
func ask(ctx context.Context, l *task.Loads, key string, load func(context.Context) (string, error)) <-chan got {
	out := make(chan got, 1)
	start := time.Now()
	go func() {
		value, err := l.Do(ctx, key, load)
		out <- got{value, err, time.Since(start)}
	}()
	synctest.Wait()
	return out
}

// untilDone waits for the end of ctx, an hour at most.
func untilDone(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-time.After(time.Hour):
	}
}

func want(t *testing.T, who string, from <-chan got, value string, err error, after time.Duration) {
	t.Helper()
	select {
	case g := <-from:
		if g.value != value || !errors.Is(g.err, err) || g.after != after {
			t.Errorf("%s got %q, error %v, after %v; want %q, error %v, after %v", who, g.value, g.err, g.after, value, err, after)
		}
	case <-time.After(time.Hour):
		t.Errorf("%s has no answer after an hour", who)
	}
}

func TestCallersAtTheSameTimeShareOneLoad(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l task.Loads
		var s slow
		var all []<-chan got
		for range 20 {
			all = append(all, ask(t.Context(), &l, "k", s.load))
		}
		time.Sleep(400 * time.Millisecond)
		late := ask(t.Context(), &l, "k", s.load)
		for _, c := range all {
			want(t, "a caller at 0s", c, "value 1", nil, time.Second)
		}
		want(t, "a caller at 400ms", late, "value 1", nil, 600*time.Millisecond)
		if n := s.begun.Load(); n != 1 {
			t.Errorf("%d loads for 21 callers at the same time, want 1", n)
		}
	})
	synctest.Test(t, func(t *testing.T) { // all at one instant
		var l task.Loads
		var s slow
		var all sync.WaitGroup
		for range 100 {
			all.Go(func() { l.Do(t.Context(), "k", s.load) })
		}
		all.Wait()
		if n := s.begun.Load(); n != 1 {
			t.Errorf("%d loads for 100 callers at the same time, want 1", n)
		}
	})
}

func TestAnErrorIsSharedToo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l task.Loads
		s := slow{err: errBoom}
		first := ask(t.Context(), &l, "k", s.load)
		second := ask(t.Context(), &l, "k", s.load)
		want(t, "the first caller", first, "value 1", errBoom, time.Second)
		want(t, "the second caller", second, "value 1", errBoom, time.Second)
	})
}

func TestAfterALoadTheNextCallerLoadsAnew(t *testing.T) {
	for _, err := range []error{nil, errBoom} {
		synctest.Test(t, func(t *testing.T) {
			var l task.Loads
			s := slow{err: err}
			for i := range 3 {
				value, e := l.Do(t.Context(), "k", s.load)
				if w := fmt.Sprint("value ", i+1); value != w || !errors.Is(e, err) {
					t.Errorf("call %d after loads that gave the error %v: %q, %v, want %q", i+1, err, value, e, w)
				}
			}
		})
	}
}

func TestKeysDoNotWaitForEachOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l task.Loads
		var a, b slow
		b.err = errBoom
		first := ask(t.Context(), &l, "a", a.load)
		second := ask(t.Context(), &l, "b", b.load)
		want(t, "the caller of a", first, "value 1", nil, time.Second)
		want(t, "the caller of b", second, "value 1", errBoom, time.Second)
	})
}

func TestACallerLeavesAlone(t *testing.T) {
	for _, leaves := range []int{0, 1, 2} { // 0 is who began the load
		synctest.Test(t, func(t *testing.T) {
			var l task.Loads
			load := func(ctx context.Context) (string, error) {
				select {
				case <-time.After(time.Second):
					return "value", nil
				case <-ctx.Done():
					return "", errBoom
				}
			}
			short, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
			defer cancel()
			var all []<-chan got
			for i := range 3 {
				ctx := t.Context()
				if i == leaves {
					ctx = short
				}
				all = append(all, ask(ctx, &l, "k", load))
			}
			for i, c := range all {
				if i == leaves {
					want(t, fmt.Sprintf("caller %d, who leaves at 300ms,", i+1), c, "", context.DeadlineExceeded, 300*time.Millisecond)
				} else {
					want(t, fmt.Sprintf("caller %d, after caller %d left,", i+1, leaves+1), c, "value", nil, time.Second)
				}
			}
		})
	}
}

func TestTheLastToLeaveEndsTheLoad(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l task.Loads
		start := time.Now()
		ended := make(chan time.Duration, 3)
		load := func(ctx context.Context) (string, error) {
			untilDone(ctx)
			ended <- time.Since(start)
			return "", ctx.Err()
		}
		ctx := func(ms int) context.Context {
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(ms)*time.Millisecond)
			context.AfterFunc(ctx, cancel)
			return ctx
		}
		ask(ctx(100), &l, "k", load)
		ask(ctx(300), &l, "k", load)
		time.Sleep(200 * time.Millisecond)
		ask(ctx(500), &l, "k", load) // until 700
		time.Sleep(2 * time.Hour)
		select {
		case at := <-ended:
			if at != 700*time.Millisecond {
				t.Errorf("the context of load ended at %v, want 700ms, when the last of three left", at)
			}
		default:
			t.Error("no load has ended after two hours")
		}
	})
}

func TestAfterAllHaveLeftTheKeyIsFree(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l task.Loads
		var s slow // goes on until 1s
		short, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		defer cancel()
		want(t, "the caller who leaves", ask(short, &l, "k", s.load), "", context.DeadlineExceeded, 200*time.Millisecond)
		time.Sleep(300 * time.Millisecond)
		second := ask(t.Context(), &l, "k", s.load) // from 500 to 1500
		time.Sleep(700 * time.Millisecond)
		third := ask(t.Context(), &l, "k", s.load) // 1200: the old load has ended, the new one runs
		want(t, "a caller after all have left", second, "value 2", nil, time.Second)
		want(t, "a caller during the second load", third, "value 2", nil, 300*time.Millisecond)
	})
}

func TestAnEndedContextLoadsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		var l task.Loads
		var s slow
		for range 50 { // a choice left to chance shows
			want(t, "a caller with an ended context", ask(ended, &l, "k", s.load), "", context.Canceled, 0)
		}
		if n := s.begun.Load(); n != 0 {
			t.Errorf("%d loads for callers with an ended context, want none", n)
		}
		first := ask(t.Context(), &l, "k", s.load)
		want(t, "a caller with an ended context, during a load,", ask(ended, &l, "k", s.load), "", context.Canceled, 0)
		want(t, "the caller who waits", first, "value 1", nil, time.Second)
	})
}

func TestAGroupKeepsItsLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		g, _ := task.NewGroup(t.Context(), 3)
		var now atomic.Int32
		for i := range 10 {
			g.Go(func() error {
				if n := now.Add(1); n > 3 {
					t.Errorf("%d functions run together, want 3 at most", n)
				}
				defer now.Add(-1)
				time.Sleep(time.Second)
				return nil
			})
			if d, w := time.Since(start), time.Duration(i/3)*time.Second; d != w {
				t.Errorf("Go number %d returned at %v, want %v: each function takes 1s, and 3 run together", i+1, d, w)
			}
		}
		if err := g.Wait(); err != nil || time.Since(start) != 4*time.Second {
			t.Errorf("Wait: %v after %v, want nil after 4s", err, time.Since(start))
		}
	})
	synctest.Test(t, func(t *testing.T) { // failures give their places back
		g, _ := task.NewGroup(t.Context(), 1)
		ran := 0
		for range 5 {
			g.Go(func() error { ran++; return errBoom })
		}
		if err := g.Wait(); !errors.Is(err, errBoom) || ran != 5 {
			t.Errorf("Wait: %v, and %d functions ran, want boom and 5", err, ran)
		}
	})
}

func TestTheFirstErrorEndsTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		g, ctx := task.NewGroup(t.Context(), 3)
		fail := func(after time.Duration, err error) {
			g.Go(func() error { time.Sleep(after); return err })
		}
		fail(3*time.Second, errors.New("late"))
		fail(time.Second, nil)
		fail(2*time.Second, errBoom)
		select {
		case <-ctx.Done():
			if d := time.Since(start); d != 2*time.Second {
				t.Errorf("the context ended at %v, want 2s, at the first error", d)
			}
		case <-time.After(time.Hour):
			t.Error("the context did not end after an error")
		}
		if err := g.Wait(); !errors.Is(err, errBoom) {
			t.Errorf("Wait: %v, want the first error in time (boom)", err)
		}
	})
	synctest.Test(t, func(t *testing.T) { // the caller's context ends too
		outer, cancel := context.WithCancel(t.Context())
		g, ctx := task.NewGroup(outer, 1)
		g.Go(func() error { untilDone(ctx); return ctx.Err() })
		cancel()
		if err := g.Wait(); !errors.Is(err, context.Canceled) {
			t.Errorf("Wait: %v, want what the function returned (Canceled)", err)
		}
	})
}

func TestWaitIsTheLast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, ctx := task.NewGroup(t.Context(), 2)
		start := time.Now()
		g.Go(func() error { return errBoom })
		g.Go(func() error { untilDone(ctx); time.Sleep(time.Second); return nil })
		if err := g.Wait(); !errors.Is(err, errBoom) || time.Since(start) != time.Second {
			t.Errorf("Wait: %v after %v, want boom after 1s, when all functions have ended", err, time.Since(start))
		}
	})
	synctest.Test(t, func(t *testing.T) {
		g, ctx := task.NewGroup(t.Context(), 2)
		if ctx.Err() != nil {
			t.Error("the context ended before Wait")
		}
		if err := g.Wait(); err != nil {
			t.Errorf("Wait of an empty group: %v", err)
		}
		if ctx.Err() == nil {
			t.Error("the context has not ended after Wait")
		}
	})
}
