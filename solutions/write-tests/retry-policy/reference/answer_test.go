package task_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"sparr.example/task"
)

var errBusy = errors.New("busy")

// failing returns a call that fails so many times, each time with an error of its own, and counts how often it was called.
func failing(times int, calls *int) func(context.Context) error {
	return func(context.Context) error {
		*calls++
		if *calls <= times {
			return fmt.Errorf("call %d: %w", *calls, errBusy)
		}
		return nil
	}
}

// recorded is a policy whose waits are written down.
func recorded(attempts int, base, longest time.Duration, waits *[]time.Duration, numbers ...float64) task.Policy {
	drawn := 0
	return task.Policy{
		Attempts: attempts,
		Base:     base,
		Max:      longest,
		Random: func() float64 {
			drawn++
			return numbers[(drawn-1)%len(numbers)]
		},
		Sleep: func(_ context.Context, wait time.Duration) error {
			*waits = append(*waits, wait)
			return nil
		},
	}
}

func TestCallsAndWaits(t *testing.T) {
	const ms = time.Millisecond
	for name, c := range map[string]struct {
		attempts, failures int
		base, longest      time.Duration
		numbers            []float64
		calls              int
		waits              []time.Duration
	}{
		"success at once":           {3, 0, 100 * ms, 1000 * ms, []float64{0.5}, 1, nil},
		"success at the last call":  {3, 2, 100 * ms, 1000 * ms, []float64{0.5}, 3, []time.Duration{50 * ms, 100 * ms}},
		"no success":                {3, 9, 100 * ms, 1000 * ms, []float64{0.5}, 3, []time.Duration{50 * ms, 100 * ms}},
		"one attempt":               {1, 9, 100 * ms, 1000 * ms, []float64{0.5}, 1, nil},
		"no attempt is one":         {0, 9, 100 * ms, 1000 * ms, []float64{0.5}, 1, nil},
		"less is one":               {-1, 9, 100 * ms, 1000 * ms, []float64{0.5}, 1, nil},
		"a number for each wait":    {5, 9, 100 * ms, 1000 * ms, []float64{0.5, 0, 0.25, 0.75}, 5, []time.Duration{50 * ms, 0, 100 * ms, 600 * ms}},
		"no wait above the maximum": {6, 9, 100 * ms, 300 * ms, []float64{0.5}, 6, []time.Duration{50 * ms, 100 * ms, 150 * ms, 150 * ms, 150 * ms}},
		"the first one neither":     {3, 9, 500 * ms, 300 * ms, []float64{0.5}, 3, []time.Duration{150 * ms, 150 * ms}},
		"a maximum that is reached": {4, 9, 100 * ms, 400 * ms, []float64{0.5}, 4, []time.Duration{50 * ms, 100 * ms, 200 * ms}},
		"a maximum without an end":  {4, 9, 1 << 61, math.MaxInt64, []float64{0.25}, 4, []time.Duration{1 << 59, 1 << 60, 1 << 61}},
	} {
		var waits []time.Duration
		calls := 0
		err := recorded(c.attempts, c.base, c.longest, &waits, c.numbers...).Do(t.Context(), failing(c.failures, &calls))
		if calls != c.calls || !slices.Equal(waits, c.waits) {
			t.Errorf("%s: %d calls and the waits %v, want %d and %v", name, calls, waits, c.calls, c.waits)
		}
		switch last := fmt.Sprintf("call %d: busy", c.calls); {
		case c.failures < c.calls && err != nil:
			t.Errorf("%s: %v after a success", name, err)
		case c.failures >= c.calls && (!errors.Is(err, errBusy) || err.Error() != last):
			t.Errorf("%s: %v, want the error of the last call, %s", name, err, last)
		}
	}
}

func TestManyAttemptsKeepTheMaximum(t *testing.T) {
	var waits []time.Duration
	calls := 0
	recorded(100, time.Second, time.Minute, &waits, 0.5).Do(t.Context(), failing(1000, &calls))
	if len(waits) != 99 {
		t.Fatalf("%d waits, want 99", len(waits))
	}
	for i, wait := range waits[6:] {
		if wait != 30*time.Second {
			t.Errorf("wait %d is %v, want 30s", i+7, wait)
		}
	}
}

func TestAPermanentErrorEndsAtOnce(t *testing.T) {
	for name, mark := range map[string]func(error) error{
		"plain":        func(err error) error { return task.Permanent(err) },
		"wrapped":      func(err error) error { return fmt.Errorf("load: %w", task.Permanent(err)) },
		"joined":       func(err error) error { return errors.Join(errors.New("other"), task.Permanent(err)) },
		"wraps within": func(err error) error { return task.Permanent(fmt.Errorf("load: %w", err)) },
	} {
		var waits []time.Duration
		calls := 0
		err := recorded(5, time.Second, time.Minute, &waits, 0.5).Do(t.Context(), func(context.Context) error {
			calls++
			if calls == 1 {
				return errors.New("for now")
			}
			return mark(errBusy)
		})
		if calls != 2 || len(waits) != 1 || !errors.Is(err, errBusy) {
			t.Errorf("%s: %d calls, the waits %v, %v", name, calls, waits, err)
		}
	}
	if task.Permanent(nil) != nil {
		t.Error("no error became one")
	}
}

func TestTheEndOfTheContext(t *testing.T) {
	var waits []time.Duration
	calls := 0
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	p := recorded(5, time.Second, time.Minute, &waits, 0.5)
	if err := p.Do(ended, failing(9, &calls)); calls != 0 || len(waits) != 0 || !errors.Is(err, context.Canceled) {
		t.Errorf("ended before: %d calls, the waits %v, %v", calls, waits, err)
	}

	left := 2
	p.Sleep = func(context.Context, time.Duration) error {
		left--
		if left == 0 {
			return context.DeadlineExceeded
		}
		return nil
	}
	err := p.Do(t.Context(), failing(9, &calls))
	if calls != 2 || left != 0 || !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, errBusy) {
		t.Errorf("ended in the second wait: %d calls, %d waits left, %v", calls, left, err)
	}
}
