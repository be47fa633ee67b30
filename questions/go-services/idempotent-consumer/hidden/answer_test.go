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
	errDisk   = errors.New("disk full")
	errCommit = errors.New("connection lost during commit")
)

type parked struct {
	id    string
	cause error
}

// store is a database in memory whose transactions keep all or nothing.
type store struct {
	mu     sync.Mutex
	ids    map[string]time.Time
	open   map[string]chan bool // the ids that open transactions have recorded
	points map[string]int
	parked []parked

	add            func(user string) (time.Duration, error)       // how long AddPoints takes, and how it ends
	record, forget error                                          // how Record and Forget end
	park           func() error                                   // how Park ends
	commit         func(adds, parks bool) (keeps bool, err error) // how a commit ends
}

func newStore() *store {
	return &store{
		ids: map[string]time.Time{}, open: map[string]chan bool{}, points: map[string]int{},
		add:    func(string) (time.Duration, error) { return 0, nil },
		park:   func() error { return nil },
		commit: func(bool, bool) (bool, error) { return true, nil },
	}
}

type tx struct {
	s        *store
	ended    bool
	recorded map[string]time.Time
	before   time.Time
	points   map[string]int
	parked   []parked
}

var errEnded = errors.New("the transaction has ended")

func (s *store) Do(ctx context.Context, f func(task.Tx) error) (err error) {
	x := &tx{s: s, recorded: map[string]time.Time{}, points: map[string]int{}}
	defer func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		x.ended = true
		for id := range x.recorded {
			close(s.open[id])
			delete(s.open, id)
		}
	}()
	if err := f(x); err != nil {
		return fmt.Errorf("rolled back: %w", err)
	}
	keeps, err := s.commit(len(x.points) > 0, len(x.parked) > 0)
	if keeps {
		s.mu.Lock()
		defer s.mu.Unlock()
		for id, at := range s.ids {
			if at.Before(x.before) {
				delete(s.ids, id)
			}
		}
		for id, at := range x.recorded {
			s.ids[id] = at
		}
		for user, n := range x.points {
			s.points[user] += n
		}
		s.parked = append(s.parked, x.parked...)
	}
	return err
}

func (x *tx) Record(ctx context.Context, id string, at time.Time) error {
	if x.s.record != nil {
		return x.s.record
	}
	for {
		x.s.mu.Lock()
		kept, known := x.s.ids[id]
		other, busy := x.s.open[id]
		switch {
		case x.ended:
			x.s.mu.Unlock()
			return errEnded
		case known && !kept.Before(x.before):
			x.s.mu.Unlock()
			return fmt.Errorf("insert %s: %w", id, task.ErrDuplicate)
		case !busy:
			x.s.open[id] = make(chan bool)
			x.recorded[id] = at
			x.s.mu.Unlock()
			return nil
		}
		x.s.mu.Unlock()
		if _, own := x.recorded[id]; own {
			return fmt.Errorf("insert %s: %w", id, task.ErrDuplicate)
		}
		select {
		case <-other:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (x *tx) Forget(ctx context.Context, before time.Time) error {
	if x.ended {
		return errEnded
	}
	x.before = before
	return x.s.forget
}

func (x *tx) AddPoints(ctx context.Context, user string, points int) error {
	if x.ended {
		return errEnded
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	takes, err := x.s.add(user)
	select {
	case <-time.After(takes):
	case <-ctx.Done():
		return ctx.Err()
	}
	if err == nil {
		x.points[user] += points
	}
	return err
}

func (x *tx) Park(ctx context.Context, m task.Message, cause error) error {
	if x.ended {
		return errEnded
	}
	if err := x.s.park(); err != nil {
		return err
	}
	x.parked = append(x.parked, parked{m.ID, cause})
	return nil
}

func (s *store) has(t *testing.T, when, user string, points int, parkedIDs ...string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.points[user] != points {
		t.Errorf("%s: %s has %d points, want %d", when, user, s.points[user], points)
	}
	var ids []string
	for _, p := range s.parked {
		ids = append(ids, p.id)
	}
	if !slices.Equal(ids, parkedIDs) {
		t.Errorf("%s: parked are %v, want %v", when, ids, parkedIDs)
	}
}

func (s *store) knows(t *testing.T, when string, want ...string) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for id := range s.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if !slices.Equal(ids, want) {
		t.Errorf("%s: the store keeps the ids %v, want %v", when, ids, want)
	}
}

// in handles a delivery and fails unless the error matches want.
func in(t *testing.T, when string, c *task.Consumer, m task.Message, want error) {
	t.Helper()
	if err := c.Handle(t.Context(), m); !errors.Is(err, want) {
		t.Errorf("%s: Handle returned %v, want %v", when, err, want)
	}
}

func message(id string, attempt int) task.Message {
	return task.Message{ID: id, User: "ann", Points: 10, Sent: time.Now(), Attempt: attempt}
}

func TestARedeliveryAddsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		c := task.New(s, 3, time.Hour)
		in(t, "the first delivery", c, message("a", 1), nil)
		s.has(t, "after the first delivery", "ann", 10)
		in(t, "the second delivery", c, message("a", 2), nil)
		in(t, "a delivery to another consumer", task.New(s, 3, time.Hour), message("a", 7), nil)
		s.has(t, "after three deliveries", "ann", 10)
		in(t, "another message", c, message("b", 1), nil)
		s.has(t, "after another message", "ann", 20)
	})
}

func TestAFailureLeavesNothingBehind(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		c := task.New(s, 9, time.Hour)
		s.add = func(string) (time.Duration, error) { return 0, errDisk }
		in(t, "AddPoints fails", c, message("a", 1), errDisk)
		s.add = newStore().add
		s.commit = func(bool, bool) (bool, error) { return false, errCommit }
		in(t, "the commit fails", c, message("a", 2), errCommit)
		s.commit = newStore().commit
		s.record = errDisk
		in(t, "Record fails", c, message("a", 3), errDisk)
		s.record, s.forget = nil, errDisk
		in(t, "Forget fails", c, message("a", 4), errDisk)
		s.has(t, "after four failures", "ann", 0)
		s.knows(t, "after four failures")
		s.forget = nil
		in(t, "nothing fails", c, message("a", 5), nil)
		s.has(t, "after the fifth delivery", "ann", 10)
		in(t, "once more", c, message("a", 6), nil)
		s.has(t, "after the sixth delivery", "ann", 10)
	})
}

func TestTwoDeliveriesAtOnceAddOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, fails := range []bool{false, true} {
			s := newStore()
			first := true
			s.add = func(string) (time.Duration, error) {
				defer func() { first = false }()
				if fails && first {
					return time.Second, errDisk
				}
				return time.Second, nil
			}
			c, other := task.New(s, 9, time.Hour), task.New(s, 9, time.Hour)
			var all sync.WaitGroup
			var err error
			all.Go(func() { err = c.Handle(t.Context(), message("a", 1)) })
			synctest.Wait()
			all.Go(func() { in(t, "the second of two at once", other, message("a", 2), nil) })
			all.Go(func() { in(t, "the third of three at once", c, message("a", 3), nil) })
			all.Wait()
			if errors.Is(err, errDisk) != fails {
				t.Errorf("the first delivery, fails: %v: Handle returned %v", fails, err)
			}
			s.has(t, fmt.Sprintf("three at once, the first fails: %v", fails), "ann", 10)
		}
	})
}

func TestMessagesDoNotWaitForEachOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		s.add = func(user string) (time.Duration, error) {
			if user == "slow" {
				return time.Minute, nil
			}
			return time.Second, nil
		}
		c := task.New(s, 3, time.Hour)
		start := time.Now()
		var all sync.WaitGroup
		for i := range 10 {
			all.Go(func() {
				m, want := message(fmt.Sprint(i), 1), time.Second
				if i%2 == 0 {
					m.User, want = "slow", time.Minute
				}
				in(t, "one of ten", c, m, nil)
				if took := time.Since(start); took != want {
					t.Errorf("a message of %s took %v, want %v", m.User, took, want)
				}
			})
			synctest.Wait()
		}
		all.Wait()
		s.has(t, "ten at once", "ann", 50)
		s.has(t, "ten at once", "slow", 50)
	})
}

func TestTheLastTryParks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		s.add = func(string) (time.Duration, error) { return time.Second, errDisk }
		c := task.New(s, 3, time.Hour)
		in(t, "attempt 1 of 3", c, message("a", 1), errDisk)
		in(t, "attempt 2 of 3", c, message("a", 2), errDisk)
		s.has(t, "after two failures of three", "ann", 0)
		in(t, "attempt 3 of 3", c, message("a", 3), nil)
		s.has(t, "after three failures of three", "ann", 0, "a")
		if len(s.parked) == 1 && !errors.Is(s.parked[0].cause, errDisk) {
			t.Errorf("parked because of %v, want %v", s.parked[0].cause, errDisk)
		}
		s.add = newStore().add
		in(t, "a delivery of what is parked", c, message("a", 4), nil)
		s.has(t, "after a delivery of what is parked", "ann", 0, "a")
		in(t, "attempt 3 of 3 works", c, message("b", 3), nil)
		s.has(t, "when the third attempt works", "ann", 10, "a")
		s.add = func(string) (time.Duration, error) { return 0, errDisk }
		in(t, "attempt 5 of 3", c, message("c", 5), nil)
		in(t, "with tries 1", task.New(s, 1, time.Hour), message("d", 1), nil)
		s.has(t, "when a later attempt or the only one fails", "ann", 10, "a", "c", "d")
	})
}

func TestAShutdownParksNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		s.add = func(string) (time.Duration, error) { return time.Minute, nil }
		c := task.New(s, 3, time.Hour)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		if err := c.Handle(ctx, message("a", 3)); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != time.Second {
			t.Errorf("ctx ends after 1s: Handle returned %v after %v", err, time.Since(start))
		}
		if err := c.Handle(ctx, message("a", 4)); err == nil {
			t.Error("ctx has ended before: Handle returned nil")
		}
		old := message("b", 1)
		old.Sent = old.Sent.Add(-2 * time.Hour)
		if err := c.Handle(ctx, old); err == nil {
			t.Error("ctx has ended before, and the message is too old: Handle returned nil")
		}
		s.has(t, "after three deliveries that a shutdown ended", "ann", 0)
		in(t, "the delivery after the restart", c, message("a", 5), nil)
		s.has(t, "after the restart", "ann", 10)
	})
}

func TestWhatMayHaveBeenAppliedIsNotParked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		c := task.New(s, 3, time.Hour)
		s.commit = func(adds, _ bool) (bool, error) {
			if adds {
				return true, errCommit // the writes are kept, and the answer is lost
			}
			return true, nil
		}
		in(t, "attempt 3 of 3 is committed and the answer lost", c, message("a", 3), nil)
		s.has(t, "after a commit whose answer was lost", "ann", 10)

		s.commit = newStore().commit
		s.add = func(string) (time.Duration, error) { return 0, errDisk }
		s.park = func() error { return errors.New("no room") }
		if err := c.Handle(t.Context(), message("b", 3)); err == nil {
			t.Error("attempt 3 of 3 failed and could not be parked: Handle returned nil")
		}
		s.park = newStore().park
		s.commit = func(_, parks bool) (bool, error) {
			if parks {
				return false, errCommit
			}
			return true, nil
		}
		if err := c.Handle(t.Context(), message("b", 4)); err == nil {
			t.Error("attempt 4 of 3 failed and the commit of the parking too: Handle returned nil")
		}
		s.has(t, "when it could not be parked", "ann", 10)
		s.commit = newStore().commit
		in(t, "attempt 5 of 3", c, message("b", 5), nil)
		s.has(t, "when it could be parked at last", "ann", 10, "b")
	})
}

func TestIdsAreForgottenInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		c := task.New(s, 3, time.Hour)
		in(t, "at 0", c, message("a", 1), nil)
		time.Sleep(30 * time.Minute)
		in(t, "at 30m", c, message("b", 1), nil)
		time.Sleep(30 * time.Minute)
		in(t, "at 1h", c, message("c", 1), nil)
		s.knows(t, "at 1h", "a", "b", "c")
		time.Sleep(1)
		in(t, "1ns after 1h", c, message("d", 1), nil)
		s.knows(t, "1ns after 1h", "b", "c", "d")
		time.Sleep(time.Hour)
		in(t, "1h later", c, message("e", 1), nil)
		s.knows(t, "1h later", "d", "e")
	})
}

func TestAMessageOlderThanTheIdsIsParked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore()
		c := task.New(s, 3, time.Hour)
		a, b, x := message("a", 1), message("b", 1), message("x", 1)
		in(t, "at 0", c, a, nil)
		time.Sleep(time.Hour)
		in(t, "a redelivery after 1h", c, a, nil)
		in(t, "a first delivery after 1h", c, b, nil)
		s.has(t, "1h after they were sent", "ann", 20)
		time.Sleep(1)
		in(t, "another one, so that the id of a is forgotten", c, message("d", 1), nil)
		in(t, "a redelivery after 1h 1ns", c, a, nil)
		in(t, "a redelivery after 1h 1ns of what was applied 1ns ago", c, b, nil)
		in(t, "a first delivery after 1h 1ns", c, x, nil)
		in(t, "and once more", c, x, nil)
		s.has(t, "1h 1ns after they were sent", "ann", 30, "a", "x")
		for _, p := range s.parked {
			if !errors.Is(p.cause, task.ErrTooOld) {
				t.Errorf("%s is parked because of %v, want %v", p.id, p.cause, task.ErrTooOld)
			}
		}
	})
}
