package task_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var errAway = errors.New("the leader is away")

// store is a key-value store with a history.
type store struct {
	mu        sync.Mutex
	log       []task.Event
	compacted int64 // changes up to here are forgotten
	more      chan struct{}
	broken    chan struct{}
	begin     time.Time
	calls     []string          // such as "list" and "watch 4"
	at        []time.Duration   // when each came
	watches   []context.Context // of each watch
	left      []string          // calls that came while a watch before them was still on
	onCall    func(n int) error // before the n-th call, from 0; an error is what the call returns
	onListed  func()            // when a list was read, before it is returned
	lag       int               // the list leaves so many changes out
	again     int64             // a watch sends so many changes once more
	hangs     bool
}

func newStore(changes ...string) *store {
	s := &store{more: make(chan struct{}), broken: make(chan struct{}), begin: time.Now()}
	s.put(changes...)
	return s
}

// put makes changes: "a=1" sets, "a" deletes.
func (s *store) put(changes ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, change := range changes {
		key, value, set := strings.Cut(change, "=")
		s.log = append(s.log, task.Event{Rev: int64(len(s.log)) + 1, Key: key, Value: value, Deleted: !set})
	}
	close(s.more)
	s.more = make(chan struct{})
}

// breaks ends the watch that is on.
func (s *store) breaks() {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(s.broken)
	s.broken = make(chan struct{})
}

// forgets drops the history.
func (s *store) forgets() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.compacted = int64(len(s.log))
}

func (s *store) called(ctx context.Context, what string) error {
	s.mu.Lock()
	n := len(s.calls)
	s.calls = append(s.calls, what)
	s.at = append(s.at, time.Since(s.begin))
	for _, watch := range s.watches {
		if watch.Err() == nil {
			s.left = append(s.left, what)
		}
	}
	hangs := s.hangs || n > 200 // nobody may call without a pause
	s.mu.Unlock()
	if hangs {
		<-ctx.Done()
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if s.onCall != nil {
		return s.onCall(n)
	}
	return nil
}

func (s *store) List(ctx context.Context) (map[string]string, int64, error) {
	if err := s.called(ctx, "list"); err != nil {
		return nil, 0, err
	}
	s.mu.Lock()
	rev := max(0, len(s.log)-s.lag)
	items := map[string]string{}
	for _, e := range s.log[:rev] {
		if items[e.Key] = e.Value; e.Deleted {
			delete(items, e.Key)
		}
	}
	s.mu.Unlock()
	if s.onListed != nil {
		s.onListed()
	}
	return items, int64(rev), nil
}

func (s *store) Watch(ctx context.Context, from int64) (<-chan task.Event, error) {
	if err := s.called(ctx, fmt.Sprint("watch ", from)); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if from <= 0 { // from now on
		from = int64(len(s.log)) + 1
	}
	if from <= s.compacted {
		return nil, fmt.Errorf("watch from %d: %w", from, task.ErrCompacted)
	}
	s.watches = append(s.watches, ctx)
	events, broken := make(chan task.Event), s.broken
	go func() {
		for next := max(1, from-s.again); ; {
			s.mu.Lock()
			more := s.more
			var e task.Event
			var to chan task.Event
			if next <= int64(len(s.log)) {
				e, to, more = s.log[next-1], events, nil
			}
			s.mu.Unlock()
			select {
			case to <- e:
				next++
			case <-more:
			case <-broken:
				close(events)
				return
			case <-ctx.Done():
				return
			}
		}
	}()
	return events, nil
}

// running is a Sync that runs.
type running struct {
	t       *testing.T
	store   *store
	cancel  context.CancelFunc
	mu      sync.Mutex
	applied []string
	ended   chan struct{}
	err     error
}

func start(t *testing.T, s *store, first, longest time.Duration, onApply func(r *running, change string)) *running {
	ctx, cancel := context.WithCancel(t.Context())
	r := &running{t: t, store: s, cancel: cancel, ended: make(chan struct{})}
	go func() {
		defer close(r.ended)
		r.err = task.Sync(ctx, s, first, longest, func(c task.Change) {
			change := c.Key + "=" + c.Value
			if c.Deleted {
				change = c.Key
				if c.Value != "" {
					change += " with the value " + c.Value
				}
			}
			r.mu.Lock()
			r.applied = append(r.applied, change)
			r.mu.Unlock()
			if onApply != nil {
				onApply(r, change)
			}
		})
	}()
	t.Cleanup(func() { cancel(); <-r.ended })
	synctest.Wait()
	return r
}

// later lets time pass and everything happen that is due.
func later(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

// got wants these changes since the last time it was asked.
func (r *running) got(when string, changes ...string) {
	r.t.Helper()
	synctest.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	if !slices.Equal(r.applied, changes) {
		r.t.Errorf("%s: apply got %q, want %q", when, r.applied, changes)
	}
	r.applied = nil
}

// kinds wants so many calls of the store, each by its first letter.
func (s *store) kinds(t *testing.T, when, letters string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	got := ""
	for _, call := range s.calls {
		got += call[:1]
	}
	if got != letters {
		t.Errorf("%s: the calls of List (l) and Watch (w) are %.20q, want %q", when, got, letters)
	}
}

// wasCalled wants these calls of the store since its beginning.
func (s *store) wasCalled(t *testing.T, when string, calls ...string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Equal(s.calls, calls) {
		t.Errorf("%s: the store was called with %q, want %q", when, s.calls[:min(len(s.calls), 12)], calls)
	}
}

// calledAt wants calls at these times, in seconds, and no other.
func (s *store) calledAt(t *testing.T, when string, seconds ...float64) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	var got []float64
	for _, at := range s.at {
		got = append(got, at.Seconds())
	}
	if !slices.Equal(got, seconds) {
		t.Errorf("%s: the store was called after %v seconds, want %v; the calls are %q", when, got[:min(len(got), 12)], seconds, s.calls[:min(len(s.calls), 12)])
	}
}

func TestListThenWatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("b=1", "c=1", "a=1", "b=2", "d=1", "d")
		r := start(t, s, time.Second, time.Minute, nil)
		r.got("the list", "a=1", "b=2", "c=1")
		s.put("c=2")
		r.got("a change", "c=2")
		s.put("z=1", "a", "a=9", "a=9", "z")
		r.got("five changes", "z=1", "a", "a=9", "a=9", "z")
		later(time.Hour)
		r.got("an hour without changes")
	})
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		r := start(t, s, time.Second, time.Minute, nil)
		r.got("an empty store")
		s.put("a=1")
		r.got("the first change of all", "a=1")
	})
}

func TestNothingIsLostBetweenListAndWatch(t *testing.T) {
	for _, before := range [][]string{{"a=1", "b=1"}, nil} {
		synctest.Test(t, func(t *testing.T) {
			s := newStore(before...)
			s.onListed = func() { s.put("a=2", "b", "c=1") }
			r := start(t, s, time.Second, time.Minute, nil)
			r.got("changes while the list is on its way", append(slices.Clone(before), "a=2", "b", "c=1")...)
		})
	}
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		r := start(t, s, time.Second, time.Minute, func(_ *running, change string) {
			if change == "a=1" {
				s.put("b=1")
				time.Sleep(time.Minute)
				s.put("c=1")
			}
		})
		later(time.Minute)
		r.got("changes while the list is applied", "a=1", "b=1", "c=1")
	})
}

func TestABrokenWatchGoesOnWhereItWas(t *testing.T) {
	for _, again := range []int64{0, 1, 3} { // changes that the store sends once more
		synctest.Test(t, func(t *testing.T) {
			s := newStore("a=1", "b=1")
			s.again = again
			r := start(t, s, time.Second, time.Second, nil)
			r.got("the list", "a=1", "b=1")
			s.breaks()
			s.put("a=2")
			later(time.Minute)
			r.got("a change after the break", "a=2")
			s.put("a=3", "b")
			r.got("changes in the second watch", "a=3", "b")
			s.breaks()
			later(time.Minute)
			r.got("a break without a change")
			s.breaks()
			s.put("c=1", "c=2", "a")
			later(time.Minute)
			r.got("three changes after the third break", "c=1", "c=2", "a")
			s.wasCalled(t, "three breaks", "list", "watch 3", "watch 3", "watch 6", "watch 6")
		})
	}
}

func TestTheEndOfCtxEndsIt(t *testing.T) {
	end := func(t *testing.T, what string, r *running) {
		t.Helper()
		begin := time.Now()
		r.cancel()
		<-r.ended
		if took := time.Since(begin); took != 0 || !errors.Is(r.err, context.Canceled) {
			t.Errorf("%s: Sync returned %v after %v, want the error of ctx at once", what, r.err, took)
		}
	}
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		r := start(t, s, time.Second, time.Minute, nil)
		end(t, "a cancel in a watch", r)
		s.put("a=2")
		r.got("after the cancel", "a=1")
	})
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		s.hangs = true
		end(t, "a cancel in a call that hangs", start(t, s, time.Second, time.Minute, nil))
	})
	for what, changes := range map[string][]string{"a cancel while the list is applied": {"a=1", "b=1", "c=1"}, "a cancel while a change is applied": nil} {
		for range 8 { // whichever case of a select is taken
			synctest.Test(t, func(t *testing.T) {
				s := newStore(changes...)
				r := start(t, s, time.Second, time.Minute, func(r *running, _ string) {
					time.Sleep(time.Second)
					r.cancel()
					time.Sleep(time.Second)
				})
				if changes == nil {
					s.put("a=1", "b=1", "c=1")
				}
				<-r.ended
				if !errors.Is(r.err, context.Canceled) {
					t.Errorf("%s: Sync returned %v", what, r.err)
				}
				r.got(what, "a=1")
			})
		}
	}
}

func TestNoWatchIsLeftOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		r := start(t, s, time.Second, time.Second, nil)
		for range 3 {
			s.breaks()
			later(time.Hour)
		}
		s.put("a=2")
		s.breaks()
		s.put("a=3")
		s.forgets()
		later(time.Hour)
		r.cancel()
		<-r.ended
		if len(s.left) > 0 {
			t.Errorf("these calls came while the context of an earlier watch had not ended: %q", s.left)
		}
		if len(s.watches) == 0 {
			t.Fatal("there was no watch")
		}
		if last := s.watches[len(s.watches)-1]; last.Err() == nil {
			t.Error("the context of the last watch has not ended")
		}
	})
}

func TestAForgottenHistoryIsListedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1", "b=1", "c=1", "d=1")
		r := start(t, s, time.Second, time.Second, nil)
		r.got("the list", "a=1", "b=1", "c=1", "d=1")
		s.breaks()
		s.put("e=1", "a", "c=2", "d=2", "d=1")
		s.forgets()
		later(time.Hour)
		r.got("what is different after the history was forgotten", "a", "c=2", "e=1")
		s.put("b=2")
		r.got("a change after the second list", "b=2")
	})
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1", "b=1")
		r := start(t, s, time.Second, time.Second, nil)
		r.got("the list", "a=1", "b=1")
		s.breaks()
		s.put("a", "b")
		s.forgets()
		later(time.Hour)
		r.got("everything was deleted meanwhile", "a", "b")
	})
}

func TestTheDifferenceIsToWhatWasApplied(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1", "b=1", "x=1")
		r := start(t, s, time.Second, time.Second, nil)
		s.put("a=2", "b", "c=1", "d=1", "e=1", "e")
		r.got("the list and changes", "a=1", "b=1", "x=1", "a=2", "b", "c=1", "d=1", "e=1", "e")
		for range 2 {
			s.breaks()
			s.put("d=9", "d=1") // what it was
			s.forgets()
			later(time.Hour)
			r.got("nothing is different after the history was forgotten")
		}
		s.breaks()
		s.put("c", "b=1", "a=1")
		s.forgets()
		later(time.Hour)
		r.got("the history was forgotten a third time", "a=1", "b=1", "c")
		s.breaks()
		s.put("b", "c=1")
		s.forgets()
		later(time.Hour)
		r.got("the history was forgotten a fourth time", "b", "c=1")
	})
}

func TestAnOlderListIsNotTaken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		r := start(t, s, time.Second, time.Second, nil)
		s.put("b=1", "b", "a")
		r.got("the list and changes", "a=1", "b=1", "b", "a")
		s.breaks()
		s.put("c=1")
		s.forgets()
		s.mu.Lock()
		s.lag = 3 // a replica answers that still has a and b
		s.mu.Unlock()
		later(time.Minute)
		r.got("lists of a replica that lags")
		s.mu.Lock()
		after := strings.Join(s.calls[min(3, len(s.calls)):min(6, len(s.calls))], ", ")
		s.mu.Unlock()
		if after != "list, list, list" {
			t.Errorf("the history is gone and lists are too old: the calls are %q, want only lists", after)
		}
		s.mu.Lock()
		s.lag = 0
		s.mu.Unlock()
		later(5 * time.Minute)
		r.got("a list that is new enough", "c=1")
		s.put("b=2")
		r.got("a change after it", "b=2")
	})
}

func TestWaitsDoubleUpToLongest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		s.onCall = func(int) error { return errAway }
		r := start(t, s, time.Second, 5*time.Second, nil)
		later(17500 * time.Millisecond)
		s.calledAt(t, "List fails", 0, 1, 3, 7, 12, 17)
		s.kinds(t, "List fails", "llllll")
		r.got("List fails")
	})
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		s.onCall = func(n int) error {
			if n > 0 {
				return errAway
			}
			return nil
		}
		r := start(t, s, time.Second, 5*time.Second, nil)
		later(7500 * time.Millisecond)
		s.calledAt(t, "Watch fails", 0, 0, 1, 3, 7)
		s.kinds(t, "Watch fails", "lwwww")
		r.got("Watch fails", "a=1")
	})
	synctest.Test(t, func(t *testing.T) { // all kinds of trouble
		s := newStore("a=1")
		s.onCall = func(n int) error {
			return []error{errAway, errAway, nil, task.ErrCompacted, nil, errAway, task.ErrCompacted, nil, nil}[min(n, 8)]
		}
		start(t, s, time.Second, time.Minute, nil)
		later(40 * time.Second)
		s.calledAt(t, "trouble of all kinds", 0, 1, 3, 3, 7, 7, 15, 31, 31)
		s.kinds(t, "trouble of all kinds", "lllwlwwlw")
	})
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		s.onCall = func(int) error { return errAway }
		start(t, s, time.Minute, 2*time.Second, nil)
		later(5 * time.Second)
		s.calledAt(t, "first is above longest", 0, 2, 4)
	})
}

func TestANewEventBeginsTheWaitsAnew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore("a=1")
		s.again = 1 // what was sent before is nothing new
		start(t, s, time.Second, time.Minute, nil)
		for range 3 {
			s.breaks()
			later(4 * time.Second) // long enough for each of the first three waits
		}
		s.calledAt(t, "three breaks without a change", 0, 0, 1, 6, 12)
		s.put("a=2")
		later(time.Second)
		s.breaks() // at 13s
		later(time.Second)
		s.breaks() // at 14s
		later(2 * time.Second)
		s.calledAt(t, "a change, then two breaks", 0, 0, 1, 6, 12, 14, 16)
	})
}

func TestTheEndOfCtxEndsAWait(t *testing.T) {
	for n := range 2 { // List fails, or Watch does
		synctest.Test(t, func(t *testing.T) {
			s := newStore("a=1")
			s.onCall = func(i int) error {
				if i >= n {
					return errAway
				}
				return nil
			}
			r := start(t, s, time.Minute, time.Hour, nil)
			later(10 * time.Second)
			r.cancel()
			<-r.ended
			if took := time.Since(s.begin); took != 10*time.Second || !errors.Is(r.err, context.Canceled) {
				t.Errorf("a cancel in a wait: Sync returned %v after %v, want the error of ctx after 10s", r.err, took)
			}
			if len(s.calls) != n+1 {
				t.Errorf("a cancel in a wait: the calls are %q, want none after the cancel", s.calls)
			}
		})
	}
}
