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

// plugin is a provider whose open takes time and fails as often as it is told to.
type plugin struct {
	takes    time.Duration
	failures int32
	opened   atomic.Int32
}

var errDown = errors.New("backend is down")

func (p *plugin) open() (task.Provider, error) {
	n := p.opened.Add(1)
	time.Sleep(p.takes)
	if n <= p.failures {
		return nil, fmt.Errorf("try %d: %w", n, errDown)
	}
	return p, nil
}

func register(t *testing.T, r *task.Registry, name string, open task.Open) {
	t.Helper()
	if err := r.Register(name, open); err != nil {
		t.Errorf("Register(%q) is %v", name, err)
	}
}

// gets checks that Get returns p, and after which time.
func gets(t *testing.T, r *task.Registry, name string, p *plugin, after time.Duration) {
	t.Helper()
	start := time.Now()
	got, err := r.Get(t.Context(), name)
	if got != task.Provider(p) || err != nil || time.Since(start) != after {
		t.Errorf("Get(%q) gave its provider: %t, error %v, after %v; want it after %v", name, got == task.Provider(p), err, time.Since(start), after)
	}
}

// fails checks that Get gives an error that matches cause, and after which time.
func fails(t *testing.T, ctx context.Context, r *task.Registry, name string, cause error, after time.Duration) {
	t.Helper()
	start := time.Now()
	if _, err := r.Get(ctx, name); !errors.Is(err, cause) || time.Since(start) != after {
		t.Errorf("Get(%q) gave error %v after %v; want %q after %v", name, err, time.Since(start), cause, after)
	}
}

func opened(t *testing.T, p *plugin, want int32) {
	t.Helper()
	if got := p.opened.Load(); got != want {
		t.Errorf("opened %d times, want %d", got, want)
	}
}

func TestTheFirstGetOpensOnceForAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := task.New()
		slow, quick := &plugin{takes: time.Second}, &plugin{}
		register(t, r, "slow", slow.open)
		register(t, r, "quick", quick.open)
		time.Sleep(time.Minute)
		opened(t, slow, 0)

		var all sync.WaitGroup
		for range 50 {
			all.Go(func() { gets(t, r, "slow", slow, time.Second) })
		}
		all.Wait()
		gets(t, r, "slow", slow, 0)
		opened(t, slow, 1)
		opened(t, quick, 0)
		gets(t, r, "quick", quick, 0)
		gets(t, r, "quick", quick, 0)
		opened(t, quick, 1)
	})
}

func TestAFailureReachesAllWhoWaited(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := task.New()
		p := &plugin{takes: time.Second, failures: 1000}
		register(t, r, "p", p.open)
		var all sync.WaitGroup
		for range 10 {
			all.Go(func() { fails(t, t.Context(), r, "p", errDown, time.Second) })
		}
		time.Sleep(300 * time.Millisecond)
		all.Go(func() { fails(t, t.Context(), r, "p", errDown, 700*time.Millisecond) })
		all.Wait()
		opened(t, p, 1)
	})
}

func TestAGetAfterAFailureTriesAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := task.New()
		p := &plugin{takes: time.Second, failures: 2}
		register(t, r, "p", p.open)
		r.Get(t.Context(), "p")
		time.Sleep(time.Minute)
		opened(t, p, 1)
		r.Get(t.Context(), "p")
		opened(t, p, 2)
		gets(t, r, "p", p, time.Second)
		gets(t, r, "p", p, 0)
		opened(t, p, 3)

		// Those who ask again at once meet in the next try.
		p = &plugin{takes: time.Second, failures: 3}
		register(t, r, "again", p.open)
		var all sync.WaitGroup
		for range 5 {
			all.Go(func() {
				for range 3 {
					r.Get(t.Context(), "again")
				}
				gets(t, r, "again", p, time.Second)
			})
		}
		all.Wait()
		opened(t, p, 4)
	})
}

func TestANameIsRegisteredOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := task.New()
		first, second := &plugin{}, &plugin{}
		fails(t, t.Context(), r, "p", task.ErrUnknown, 0)
		register(t, r, "p", first.open)
		if err := r.Register("p", second.open); !errors.Is(err, task.ErrDuplicate) {
			t.Errorf("the second Register is %v, want ErrDuplicate", err)
		}
		gets(t, r, "p", first, 0)
		if err := r.Register("p", second.open); !errors.Is(err, task.ErrDuplicate) {
			t.Errorf("a Register after the first Get is %v, want ErrDuplicate", err)
		}
		gets(t, r, "p", first, 0)
		fails(t, t.Context(), r, "P", task.ErrUnknown, 0)

		// Many at once: one of them wins.
		var won atomic.Int32
		var all sync.WaitGroup
		for range 20 {
			all.Go(func() {
				if err := r.Register("shared", second.open); err == nil {
					won.Add(1)
				}
				gets(t, r, "shared", second, 0)
			})
		}
		all.Wait()
		if won.Load() != 1 {
			t.Errorf("%d of 20 registered one name, want 1", won.Load())
		}
	})
}

func TestASlowOpenHoldsUpNothingElse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := task.New()
		slow, ready, other, late := &plugin{takes: time.Hour}, &plugin{}, &plugin{takes: time.Second}, &plugin{}
		register(t, r, "slow", slow.open)
		register(t, r, "ready", ready.open)
		register(t, r, "other", other.open)
		gets(t, r, "ready", ready, 0)
		var all sync.WaitGroup
		all.Go(func() { gets(t, r, "slow", slow, time.Hour) })
		synctest.Wait()

		gets(t, r, "ready", ready, 0)
		gets(t, r, "other", other, time.Second)
		start := time.Now()
		register(t, r, "late", late.open)
		gets(t, r, "late", late, 0)
		fails(t, t.Context(), r, "nobody", task.ErrUnknown, 0)

		// An open may get what it depends on.
		user := &plugin{}
		register(t, r, "user", func() (task.Provider, error) {
			_, err := r.Get(context.Background(), "ready")
			return user, err
		})
		gets(t, r, "user", user, 0)
		if time.Since(start) != 0 {
			t.Errorf("Register and Get waited for %v", time.Since(start))
		}
		all.Wait()
	})
}

func TestACallerThatLeavesIsFreeAndTheOpenGoesOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := task.New()
		p := &plugin{takes: time.Second}
		register(t, r, "p", p.open)
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		soon, stop := context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer stop()

		// The one who begins it leaves, and so does one who joined; the others wait on.
		var all sync.WaitGroup
		all.Go(func() { fails(t, soon, r, "p", context.DeadlineExceeded, 20*time.Millisecond) })
		synctest.Wait()
		all.Go(func() { fails(t, soon, r, "p", context.DeadlineExceeded, 20*time.Millisecond) })
		all.Go(func() { gets(t, r, "p", p, time.Second) })
		fails(t, ended, r, "p", context.Canceled, 0)
		time.Sleep(400 * time.Millisecond)
		gets(t, r, "p", p, 600*time.Millisecond)
		all.Wait()
		opened(t, p, 1)

		// All leave, and the provider is there for whoever comes later.
		left := &plugin{takes: time.Second}
		register(t, r, "left", left.open)
		brief, stop := context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer stop()
		fails(t, brief, r, "left", context.DeadlineExceeded, 20*time.Millisecond)
		time.Sleep(time.Second)
		gets(t, r, "left", left, 0)
		opened(t, left, 1)
	})
}
