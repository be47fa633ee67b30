package task_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var (
	errStock = errors.New("no stock")
	errBank  = errors.New("bank closed")
	errMail  = errors.New("mailbox full")
)

type traceKey struct{}

// journal makes steps that write down what happens, and when.
type journal struct {
	mu    sync.Mutex
	start time.Time
	lines []string
	fails map[string]error // by "do NAME" or "undo NAME"; a nil stands for success
	tries map[string]int   // after so many failures it works
	runs  map[string]func(ctx context.Context) error
}

func newJournal() *journal {
	return &journal{
		start: time.Now(), fails: map[string]error{}, tries: map[string]int{},
		runs: map[string]func(context.Context) error{},
	}
}

func (j *journal) step(name string) task.Step {
	do := func(what string) func(context.Context) error {
		return func(ctx context.Context) error {
			j.mu.Lock()
			j.lines = append(j.lines, fmt.Sprintf("%v %s", time.Since(j.start), what))
			f, err := j.runs[what], j.fails[what]
			left, counted := j.tries[what]
			if counted {
				j.tries[what] = left - 1
			}
			j.mu.Unlock()
			if f != nil {
				return f(ctx)
			}
			if counted && left <= 0 {
				return nil
			}
			return err
		}
	}
	return task.Step{Name: name, Do: do("do " + name), Undo: do("undo " + name)}
}

func (j *journal) steps(names ...string) (steps []task.Step) {
	for _, name := range names {
		steps = append(steps, j.step(name))
	}
	return steps
}

func (j *journal) has(t *testing.T, when string, want ...string) {
	t.Helper()
	j.mu.Lock()
	defer j.mu.Unlock()
	if !slices.Equal(j.lines, want) {
		t.Errorf("%s: it did\n%q, want\n%q", when, j.lines, want)
	}
}

func matches(t *testing.T, when string, err error, want ...error) {
	t.Helper()
	for _, w := range want {
		if !errors.Is(err, w) {
			t.Errorf("%s: the error is %v, and %v does not match it", when, err, w)
		}
	}
}

var policy = task.Policy{Tries: 3, Pause: 10 * time.Second, Limit: time.Minute}

func TestAllStepsRunInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJournal()
		j.runs["do b"] = func(context.Context) error { time.Sleep(5 * time.Second); return nil }
		if err := task.Run(t.Context(), j.steps("a", "b", "c"), policy); err != nil {
			t.Errorf("three steps that work: %v", err)
		}
		j.has(t, "three steps that work", "0s do a", "0s do b", "5s do c")
		if err := task.Run(t.Context(), nil, policy); err != nil {
			t.Errorf("no steps: %v", err)
		}

		j = newJournal()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		j.runs["do b"] = func(context.Context) error { time.Sleep(5 * time.Second); return nil }
		if err := task.Run(ctx, j.steps("a", "b"), policy); err != nil {
			t.Errorf("ctx ended during the last step, and it worked: %v", err)
		}
		j.has(t, "ctx ended during the last step, and it worked", "0s do a", "0s do b")
	})
}

func TestAFailureUndoesBackwards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJournal()
		j.fails["do d"] = errStock
		steps := j.steps("a", "b", "c", "d", "e")
		steps[1].Undo = nil
		j.runs["undo c"] = func(context.Context) error { time.Sleep(2 * time.Second); return nil }
		err := task.Run(t.Context(), steps, policy)
		matches(t, "the fourth of five fails", err, errStock)
		var not *task.UndoError
		if errors.As(err, &not) {
			t.Errorf("all could be undone, and the error is %v", err)
		}
		j.has(t, "the fourth of five fails", "0s do a", "0s do b", "0s do c", "0s do d", "0s undo c", "2s undo a")

		j = newJournal()
		j.fails["do a"] = errStock
		matches(t, "the first fails", task.Run(t.Context(), j.steps("a", "b"), policy), errStock)
		j.has(t, "the first fails", "0s do a")
	})
}

func TestAnEndedContextUndoesToo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJournal()
		ctx, cancel := context.WithTimeout(context.WithValue(t.Context(), traceKey{}, "t-1"), time.Second)
		defer cancel()
		j.runs["do b"] = func(context.Context) error { time.Sleep(5 * time.Second); return nil }
		for _, name := range []string{"undo a", "undo b"} {
			j.runs[name] = func(ctx context.Context) error {
				if ctx.Err() != nil || ctx.Value(traceKey{}) != "t-1" {
					t.Errorf("the context of %s: error %v, trace %v, want none and t-1", name, ctx.Err(), ctx.Value(traceKey{}))
				}
				return ctx.Err()
			}
		}
		err := task.Run(ctx, j.steps("a", "b", "c"), policy)
		matches(t, "ctx ends during b, which works all the same", err, context.DeadlineExceeded)
		j.has(t, "ctx ends during b, which works all the same", "0s do a", "0s do b", "5s undo b", "5s undo a")

		j = newJournal()
		ctx, cancel = context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		j.runs["do b"] = func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
		err = task.Run(ctx, j.steps("a", "b"), policy)
		matches(t, "ctx ends during b, which heeds it", err, context.DeadlineExceeded)
		j.has(t, "ctx ends during b, which heeds it", "0s do a", "0s do b", "1s undo a")
		j = newJournal()
		matches(t, "ctx has ended before", task.Run(ctx, j.steps("a"), policy), context.DeadlineExceeded)
		j.has(t, "ctx has ended before")
	})
}

func TestUndoIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJournal()
		j.fails["do c"], j.fails["undo b"], j.tries["undo b"] = errStock, errBank, 2
		err := task.Run(t.Context(), j.steps("a", "b", "c"), policy)
		matches(t, "undo b works at the third try", err, errStock)
		if errors.Is(err, errBank) {
			t.Errorf("undo b worked at last, and the error is %v", err)
		}
		j.has(t, "undo b works at the third try",
			"0s do a", "0s do b", "0s do c", "0s undo b", "10s undo b", "20s undo b", "20s undo a")

		j = newJournal()
		j.fails["do c"] = errStock
		hangs := func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
		j.runs["undo b"], j.runs["undo a"] = hangs, hangs
		start := time.Now()
		err = task.Run(t.Context(), j.steps("a", "b", "c"), task.Policy{Tries: 2, Pause: 10 * time.Second, Limit: time.Minute})
		matches(t, "undo hangs", err, errStock, context.DeadlineExceeded)
		j.has(t, "undo hangs", "0s do a", "0s do b", "0s do c", "0s undo b", "1m10s undo b", "2m10s undo a", "3m20s undo a")
		if took := time.Since(start); took != 260*time.Second {
			t.Errorf("undo hangs: Run returned after %v, want 4m20s: nothing waits after the last try", took)
		}

		j = newJournal()
		j.fails["do b"], j.fails["undo a"] = errStock, errBank
		task.Run(t.Context(), j.steps("a", "b"), task.Policy{Tries: 1, Pause: time.Hour, Limit: time.Minute})
		j.has(t, "one try", "0s do a", "0s do b", "0s undo a")
	})
}

func TestOneUndoThatFailsStopsNoOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJournal()
		j.fails["do d"], j.fails["undo c"], j.fails["undo a"] = errStock, errBank, errMail
		err := task.Run(t.Context(), j.steps("a", "b", "c", "d"), task.Policy{Tries: 1, Limit: time.Minute})
		j.has(t, "undo c and undo a fail", "0s do a", "0s do b", "0s do c", "0s do d", "0s undo c", "0s undo b", "0s undo a")
		matches(t, "undo c and undo a fail", err, errStock, errBank, errMail)

		j = newJournal()
		j.fails["do c"], j.fails["undo a"] = errStock, errMail
		err = task.Run(t.Context(), j.steps("a", "b", "c"), policy)
		matches(t, "undo a fails", err, errStock, errMail)
		var not *task.UndoError
		if !errors.As(err, &not) || not.Step != "a" || !errors.Is(not, errMail) || errors.Is(not, errStock) {
			t.Errorf("undo a fails: the error is %v, want an UndoError of step a in it", err)
		}
	})
}

func TestAPanicIsAFailure(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJournal()
		j.runs["do c"] = func(context.Context) error { panic("nil map") }
		err := task.Run(t.Context(), j.steps("a", "b", "c"), policy)
		matches(t, "c panics", err, task.ErrPanic)
		j.has(t, "c panics", "0s do a", "0s do b", "0s do c", "0s undo b", "0s undo a")

		j = newJournal()
		j.fails["do c"] = errStock
		j.runs["undo b"] = func(context.Context) error { panic("nil map") }
		err = task.Run(t.Context(), j.steps("a", "b", "c"), policy)
		matches(t, "undo b panics", err, errStock, task.ErrPanic)
		j.has(t, "undo b panics",
			"0s do a", "0s do b", "0s do c", "0s undo b", "10s undo b", "20s undo b", "20s undo a")
	})
}
