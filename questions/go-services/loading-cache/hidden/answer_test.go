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

var errDown = errors.New("database down")

// source is what the cache loads from: a load takes its time, heeds its context
// unless it is deaf, and gives the number it has as the value of every key.
type source struct {
	mu    sync.Mutex
	takes time.Duration
	deaf  bool
	value int
	err   error
	loads int      // that have begun
	ended []string // how the loads ended, with their times
	start time.Time
}

func (s *source) load(ctx context.Context, key string) (int, error) {
	s.mu.Lock()
	s.loads++
	takes, deaf, value, err := s.takes, s.deaf, s.value, s.err
	s.mu.Unlock()
	gone := ctx.Done()
	if deaf {
		gone = nil
	}
	if takes > 0 {
		select {
		case <-time.After(takes):
		case <-gone:
			err = ctx.Err()
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = append(s.ended, fmt.Sprintf("%v %v", time.Since(s.start), err))
	if err != nil {
		return 0, err
	}
	return value, nil
}

func (s *source) set(value int, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.value, s.err = value, err
}

func (s *source) began(t *testing.T, when string, want int) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.loads != want {
		t.Errorf("%s: %d loads have begun, want %d", when, s.loads, want)
	}
}

type cache = task.Cache[string, int]

// world makes a cache that loads 1 within the given time.
func world(takes time.Duration, config task.Config) (*cache, *source) {
	s := &source{takes: takes, value: 1, start: time.Now()}
	if config.Capacity == 0 {
		config.Capacity = 100
	}
	if config.TTL == 0 {
		config.TTL = time.Hour
	}
	if config.Random == nil {
		config.Random = func() float64 { return 0 }
	}
	return task.New(config, s.load), s
}

// get fails unless Get gives this after this time.
func get(t *testing.T, when string, c *cache, ctx context.Context, key string, value int, err error, after time.Duration) {
	t.Helper()
	start := time.Now()
	v, e := c.Get(ctx, key)
	if took := time.Since(start); v != value || !errors.Is(e, err) || took != after {
		t.Errorf("%s: Get(%s) = %d, %v after %v, want %d, %v after %v", when, key, v, e, took, value, err, after)
	}
}

func TestAMissLoadsAndAHitDoesNot(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(time.Second, task.Config{})
		get(t, "the first Get", c, t.Context(), "a", 1, nil, time.Second)
		get(t, "the second Get", c, t.Context(), "a", 1, nil, 0)
		s.set(0, nil)
		get(t, "a zero value is loaded", c, t.Context(), "b", 0, nil, time.Second)
		get(t, "a zero value is there", c, t.Context(), "b", 0, nil, 0)
		s.began(t, "after two keys", 2)
		c.Set("a", 5)
		c.Set("c", 6)
		get(t, "after Set", c, t.Context(), "a", 5, nil, 0)
		get(t, "after Set of a new key", c, t.Context(), "c", 6, nil, 0)
		s.set(7, nil)
		c.Delete("a")
		c.Delete("never there")
		get(t, "after Delete", c, t.Context(), "a", 7, nil, time.Second)
		s.began(t, "in the end", 3)
	})
}

func TestManyCallersShareOneLoad(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(time.Second, task.Config{})
		var all sync.WaitGroup
		for i := range 100 {
			all.Go(func() { get(t, "one of 100", c, t.Context(), fmt.Sprint(i%4), 1, nil, time.Second) })
		}
		all.Wait()
		s.began(t, "100 callers of four keys", 4)
		for range 50 {
			all.Go(func() { get(t, "one of 50, half a second before the end", c, t.Context(), "x", 1, nil, time.Second) })
		}
		synctest.Wait()
		time.Sleep(500 * time.Millisecond)
		for range 50 {
			all.Go(func() { get(t, "one of 50 more", c, t.Context(), "x", 1, nil, 500*time.Millisecond) })
		}
		all.Wait()
		s.began(t, "100 callers of a fifth key", 5)

		for i := range 40 {
			key := fmt.Sprint("many", i%5)
			all.Go(func() { c.Set(key, i) })
			all.Go(func() { c.Delete(key) })
			all.Go(func() { c.Get(t.Context(), key) })
		}
		all.Wait()
		for i := range 5 {
			key := fmt.Sprint("many", i)
			c.Set(key, i)
			get(t, "after many callers of everything", c, t.Context(), key, i, nil, 0)
		}
	})
}

func TestAnErrorIsGivenAndNotKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(time.Second, task.Config{})
		s.set(1, errDown)
		var all sync.WaitGroup
		for range 10 {
			all.Go(func() { get(t, "one of ten while it is down", c, t.Context(), "a", 0, errDown, time.Second) })
		}
		all.Wait()
		s.began(t, "ten callers", 1)
		get(t, "while it is down still", c, t.Context(), "a", 0, errDown, time.Second)
		s.set(2, nil)
		get(t, "when it is up", c, t.Context(), "a", 2, nil, time.Second)
		get(t, "once more", c, t.Context(), "a", 2, nil, 0)
		s.began(t, "in the end", 3)
	})
}

func TestACallerThatLeavesLeavesAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(time.Second, task.Config{})
		first, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		defer cancel()
		second, cancel := context.WithTimeout(t.Context(), 400*time.Millisecond)
		defer cancel()
		var all sync.WaitGroup
		all.Go(func() {
			get(t, "the first caller", c, first, "a", 0, context.DeadlineExceeded, 300*time.Millisecond)
		})
		synctest.Wait()
		all.Go(func() {
			get(t, "the second caller", c, second, "a", 0, context.DeadlineExceeded, 400*time.Millisecond)
		})
		all.Go(func() { get(t, "the third caller", c, t.Context(), "a", 1, nil, time.Second) })
		time.Sleep(500 * time.Millisecond)
		all.Go(func() { get(t, "the fourth caller", c, t.Context(), "a", 1, nil, 500*time.Millisecond) })
		all.Wait()
		get(t, "afterwards", c, t.Context(), "a", 1, nil, 0)
		s.began(t, "five callers", 1)
		get(t, "a caller whose ctx has ended", c, first, "b", 0, context.DeadlineExceeded, 0)
		synctest.Wait()
		s.began(t, "after a caller whose ctx has ended", 1)
	})
}

func TestTheLastToLeaveEndsTheLoad(t *testing.T) {
	for _, deaf := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			c, s := world(10*time.Second, task.Config{})
			s.deaf = deaf
			early, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			late, cancel := context.WithTimeout(t.Context(), 2*time.Second)
			defer cancel()
			var all sync.WaitGroup
			all.Go(func() { get(t, "the first to leave", c, early, "a", 0, context.DeadlineExceeded, time.Second) })
			all.Go(func() { get(t, "the last to leave", c, late, "a", 0, context.DeadlineExceeded, 2*time.Second) })
			all.Wait()
			synctest.Wait()
			s.mu.Lock()
			if !deaf && (len(s.ended) != 1 || s.ended[0] != "2s context canceled") {
				t.Errorf("everybody left at 2s, and the load ended: %v", s.ended)
			}
			s.mu.Unlock()
			s.set(2, nil)
			get(t, "the next caller", c, t.Context(), "a", 2, nil, 10*time.Second)
			get(t, "and after it", c, t.Context(), "a", 2, nil, 0)
			s.began(t, "in the end", 2)
		})
	}
	synctest.Test(t, func(t *testing.T) {
		c, s := world(10*time.Second, task.Config{})
		s.deaf = true
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		get(t, "the only caller", c, ctx, "a", 0, context.DeadlineExceeded, time.Second)
		time.Sleep(time.Minute)
		s.set(2, nil)
		get(t, "a minute after a load that everybody had left", c, t.Context(), "a", 2, nil, 10*time.Second)
	})
}

func TestAnEntryEndsSoonerByTheJitter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list := []float64{0, 0.5, 0.999, 0.25, 0, 0, 0, 0, 0, 0}
		var drawn atomic.Int32
		random := func() float64 { return list[drawn.Add(1)-1] }
		c, s := world(0, task.Config{TTL: 1000 * time.Second, Jitter: 0.2, Random: random})
		for _, lives := range []time.Duration{1000 * time.Second, 900 * time.Second, 800200 * time.Millisecond} {
			s.set(1, nil)
			get(t, "loaded", c, t.Context(), "a", 1, nil, 0)
			s.set(2, nil)
			time.Sleep(lives / 2)
			get(t, "half of its time later", c, t.Context(), "a", 1, nil, 0)
			time.Sleep(lives - lives/2 - time.Microsecond)
			get(t, "1µs before its end", c, t.Context(), "a", 1, nil, 0)
			time.Sleep(2 * time.Microsecond)
		}
		c.Set("a", 3)
		s.set(4, nil)
		time.Sleep(950*time.Second - 1)
		get(t, "1ns before the end of what was set", c, t.Context(), "a", 3, nil, 0)
		time.Sleep(1)
		get(t, "at the end of what was set", c, t.Context(), "a", 4, nil, 0)
		if drawn.Load() != 5 {
			t.Errorf("%d numbers were drawn for 5 values, want 5", drawn.Load())
		}
	})
	synctest.Test(t, func(t *testing.T) {
		drawn := 0 // the race detector sees two calls at once
		c, _ := world(time.Second, task.Config{Jitter: 0.1, Random: func() float64 { drawn++; return 0.5 }})
		var all sync.WaitGroup
		for i := range 20 {
			all.Go(func() { c.Get(t.Context(), fmt.Sprint(i)) })
			all.Go(func() { c.Set("s"+fmt.Sprint(i), i) })
		}
		all.Wait()
		synctest.Wait()
		if drawn != 40 {
			t.Errorf("%d numbers were drawn for 40 values, want 40", drawn)
		}
	})
}

func TestTheLeastRecentlyUsedMakesRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(time.Second, task.Config{Capacity: 3})
		get(t, "loaded first", c, t.Context(), "a", 1, nil, time.Second)
		get(t, "loaded second", c, t.Context(), "b", 1, nil, time.Second)
		c.Set("c", 1)
		get(t, "used again", c, t.Context(), "a", 1, nil, 0)
		get(t, "loaded fourth", c, t.Context(), "d", 1, nil, time.Second)
		for _, key := range []string{"c", "a", "d"} {
			get(t, "still there", c, t.Context(), key, 1, nil, 0)
		}
		s.began(t, "for a, b and d", 3)
		c.Set("c", 9) // there is room for it
		get(t, "still there", c, t.Context(), "a", 1, nil, 0)
		get(t, "gone, for it was used least recently", c, t.Context(), "b", 1, nil, time.Second)
		get(t, "gone now", c, t.Context(), "d", 1, nil, time.Second)
		get(t, "still there", c, t.Context(), "a", 1, nil, 0)
		get(t, "gone as well", c, t.Context(), "c", 1, nil, time.Second)
	})
}

func TestAnOldLoadOverwritesNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(time.Second, task.Config{})
		var all sync.WaitGroup
		for _, key := range []string{"set", "deleted", "untouched"} {
			all.Go(func() { get(t, "a caller that waits", c, t.Context(), key, 1, nil, time.Second) })
		}
		synctest.Wait()
		time.Sleep(300 * time.Millisecond)
		c.Set("set", 9)
		c.Delete("deleted")
		get(t, "set while it is loaded", c, t.Context(), "set", 9, nil, 0)
		all.Wait()
		s.set(2, nil)
		get(t, "set while it was loaded", c, t.Context(), "set", 9, nil, 0)
		get(t, "deleted while it was loaded", c, t.Context(), "deleted", 2, nil, time.Second)
		get(t, "untouched while it was loaded", c, t.Context(), "untouched", 1, nil, 0)
	})
}

func TestAnOldLoadIsNotJoined(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, s := world(10*time.Second, task.Config{})
		s.deaf = true
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		var all sync.WaitGroup
		all.Go(func() { get(t, "the caller from before", c, ctx, "a", 0, context.DeadlineExceeded, 5*time.Second) })
		synctest.Wait()
		time.Sleep(time.Second)
		s.set(2, nil)
		c.Delete("a")
		all.Go(func() { get(t, "the first caller after Delete", c, t.Context(), "a", 2, nil, 10*time.Second) })
		time.Sleep(5 * time.Second) // the caller from before has left
		s.set(3, nil)
		all.Go(func() { get(t, "the second caller after Delete", c, t.Context(), "a", 2, nil, 5*time.Second) })
		time.Sleep(4500 * time.Millisecond) // the load from before is over
		all.Go(func() { get(t, "the third caller after Delete", c, t.Context(), "a", 2, nil, 500*time.Millisecond) })
		all.Wait()
		get(t, "afterwards", c, t.Context(), "a", 2, nil, 0)
		s.began(t, "in the end", 2)
	})
}
