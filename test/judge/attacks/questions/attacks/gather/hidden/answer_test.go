package task_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var (
	errBoom  = errors.New("boom")
	errOther = errors.New("hidden-marker-4b1f: nobody returns this")
)

// sleep waits d in virtual time, or until ctx ends.
func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func keys(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("k%d", i)
	}
	return list
}

func TestKeepsTheOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		delay := map[string]time.Duration{"k0": 3 * time.Second, "k1": 2 * time.Second, "k2": time.Second}
		c := task.New(3, time.Minute, func(ctx context.Context, key string) (string, error) {
			return "value of " + key, sleep(ctx, delay[key])
		})
		defer c.Close()
		got, err := c.Gather(t.Context(), keys(3))
		if want := []string{"value of k0", "value of k1", "value of k2"}; err != nil || !slices.Equal(got, want) {
			t.Errorf("got %q, %v", got, err)
		}
	})
}

func TestLimitIsKeptAndUsed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var now, peak atomic.Int32
		c := task.New(3, time.Minute, func(ctx context.Context, key string) (string, error) {
			n := now.Add(1)
			defer now.Add(-1)
			for p := peak.Load(); n > p && !peak.CompareAndSwap(p, n); p = peak.Load() {
			}
			return key, sleep(ctx, time.Second)
		})
		defer c.Close()
		start := time.Now()
		if _, err := c.Gather(t.Context(), keys(10)); err != nil {
			t.Fatal(err)
		}
		if p := peak.Load(); p != 3 {
			t.Errorf("at most %d loads ran together, want 3", p)
		}
		if d := time.Since(start); d != 4*time.Second {
			t.Errorf("took %v, want 4s (ten loads of 1s, three at a time)", d)
		}
	})
}

func TestFreshValuesAreNotLoadedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var loads atomic.Int32
		c := task.New(2, time.Minute, func(ctx context.Context, key string) (string, error) {
			return fmt.Sprintf("%s, load %d", key, loads.Add(1)), nil
		})
		defer c.Close()
		for range 3 {
			got, err := c.Gather(t.Context(), []string{"a"})
			if err != nil || !slices.Equal(got, []string{"a, load 1"}) {
				t.Errorf("got %q, %v", got, err)
			}
			time.Sleep(10 * time.Second)
		}
		if n := c.Len(); n != 1 {
			t.Errorf("Len is %d after 30s, want 1", n)
		}
		time.Sleep(30 * time.Second)
		if n := c.Len(); n != 0 {
			t.Errorf("Len is %d after the ttl, want 0", n)
		}
		got, err := c.Gather(t.Context(), []string{"a"})
		if err != nil || !slices.Equal(got, []string{"a, load 2"}) {
			t.Errorf("after the ttl: got %q, %v", got, err)
		}
	})
}

func TestDeadlineStopsTheLoads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		c := task.New(2, time.Minute, func(ctx context.Context, key string) (string, error) {
			return key, sleep(ctx, time.Hour)
		})
		defer c.Close()
		start := time.Now()
		_, err := c.Gather(ctx, keys(4))
		if d := time.Since(start); d != 100*time.Millisecond {
			t.Errorf("returned after %v, want 100ms", d)
		}
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("err = %v, want one matching DeadlineExceeded", err)
		}
	})
}

func TestFirstFailureCancelsTheRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var calls, running atomic.Int32
		c := task.New(4, time.Minute, func(ctx context.Context, key string) (string, error) {
			calls.Add(1)
			running.Add(1)
			defer running.Add(-1)
			if key == "k1" {
				time.Sleep(time.Second)
				return "", errBoom
			}
			err := sleep(ctx, time.Hour)
			time.Sleep(50 * time.Millisecond) // cleaning up after the cancel
			return "", err
		})
		defer c.Close()
		start := time.Now()
		_, err := c.Gather(t.Context(), keys(20))
		if n := running.Load(); n != 0 {
			t.Errorf("%d loads still running after the return", n)
		}
		if !errors.Is(err, errBoom) || errors.Is(err, errOther) {
			t.Errorf("err = %v, want one matching boom and nothing else", err)
		}
		if d := time.Since(start); d != 1050*time.Millisecond {
			t.Errorf("returned after %v, want 1.05s", d)
		}
		if n := calls.Load(); n != 4 {
			t.Errorf("%d loads started, want 4: waiting keys must not start", n)
		}
	})
}

func TestManyGathersAtOnce(t *testing.T) {
	c := task.New(4, time.Hour, func(_ context.Context, key string) (string, error) { return "value of " + key, nil })
	defer c.Close()
	var callers sync.WaitGroup
	for caller := range 4 {
		callers.Go(func() {
			for round := range 5 {
				key := fmt.Sprintf("k%d", (caller+round)%4)
				got, err := c.Gather(t.Context(), []string{key, "shared"})
				if err != nil || !slices.Equal(got, []string{"value of " + key, "value of shared"}) {
					t.Errorf("got %q, %v", got, err)
				}
			}
		})
	}
	callers.Wait()
	if n := c.Len(); n != 5 {
		t.Errorf("Len is %d, want 5", n)
	}
}

func TestEdges(t *testing.T) {
	never := func(context.Context, string) (string, error) { t.Error("load was called"); return "", nil }
	c := task.New(2, time.Minute, never)
	defer c.Close()
	if got, err := c.Gather(t.Context(), nil); err != nil || len(got) != 0 {
		t.Errorf("no keys: %q, %v", got, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Gather(ctx, keys(2)); !errors.Is(err, context.Canceled) {
		t.Errorf("ctx already done: err = %v", err)
	}
	bad := task.New(0, time.Minute, never)
	defer bad.Close()
	if _, err := bad.Gather(t.Context(), keys(2)); !errors.Is(err, task.ErrBadLimit) {
		t.Errorf("limit 0: err = %v", err)
	}
}

func TestCloseLeavesNothingRunning(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := task.New(2, time.Second, func(_ context.Context, key string) (string, error) { return key, nil })
		if _, err := c.Gather(t.Context(), keys(2)); err != nil {
			t.Error(err)
		}
		time.Sleep(time.Minute)
		c.Close()
	})
}
