package task_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// publish calls Publish and fails the test if it is not back at once without an error.
func publish(t *testing.T, h *task.Hub, messages ...string) {
	t.Helper()
	for _, m := range messages {
		done := publishing(t.Context(), h, m)
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("Publish of %q: %v", m, err)
			}
		default:
			t.Errorf("Publish of %q waits, and should not", m)
		}
	}
}

// publishing calls Publish in a goroutine that waits, or is done, when publishing returns.
func publishing(ctx context.Context, h *task.Hub, m string) <-chan error {
	done := make(chan error, 1)
	go func() { done <- h.Publish(ctx, m) }()
	synctest.Wait()
	return done
}

// read takes what can be read now; a closed channel ends it with a full stop.
func read(s *task.Sub) string {
	var got []string
	for {
		synctest.Wait()
		select {
		case m, open := <-s.C():
			if !open {
				return strings.Join(append(got, "."), " ")
			}
			got = append(got, m)
		default:
			return strings.Join(got, " ")
		}
	}
}

func wantRead(t *testing.T, who string, s *task.Sub, want string) {
	t.Helper()
	if got := read(s); got != want {
		t.Errorf("%s has %q, want %q (a full stop is a closed channel)", who, got, want)
	}
}

func wantDropped(t *testing.T, s *task.Sub, want int) {
	t.Helper()
	if got := s.Dropped(); got != want {
		t.Errorf("Dropped is %d, want %d", got, want)
	}
}

// wantDone checks that a Publish has returned.
func wantDone(t *testing.T, when string, done <-chan error, want error) {
	t.Helper()
	synctest.Wait()
	select {
	case err := <-done:
		if !errors.Is(err, want) {
			t.Errorf("%s: Publish returned %v, want %v", when, err, want)
		}
	default:
		t.Errorf("%s: Publish still waits", when)
	}
}

func wantWaiting(t *testing.T, when string, done <-chan error) {
	t.Helper()
	synctest.Wait()
	select {
	case err := <-done:
		t.Errorf("%s: Publish returned %v, and should wait", when, err)
	default:
	}
}

var policies = []task.Policy{task.Block, task.DropNewest, task.DropOldest, task.Disconnect}

func TestEverySubscriberGetsEveryMessageInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		publish(t, h, "nobody", "listens")
		var subs []*task.Sub
		for _, p := range policies {
			subs = append(subs, h.Subscribe(5, p))
		}
		publish(t, h, "a", "b", "c")
		late := h.Subscribe(2, task.Block)
		publish(t, h, "d", "e")
		for _, s := range subs {
			wantRead(t, "a subscriber", s, "a b c d e")
			wantDropped(t, s, 0)
		}
		wantRead(t, "one who came before d", late, "d e")
		publish(t, h, "f")
		wantRead(t, "one who has read all", subs[0], "f")
	})
}

func TestCancelEndsOneSubscription(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		for _, p := range policies {
			s, other := h.Subscribe(3, p), h.Subscribe(3, p)
			publish(t, h, "a", "b")
			s.Cancel()
			publish(t, h, "c")
			s.Cancel()
			wantRead(t, "one who cancelled after b", s, "a b .")
			wantRead(t, "the other", other, "a b c")
			wantDropped(t, s, 0)
			other.Cancel()
		}
	})
}

func TestCloseEndsAllSubscriptions(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		var subs []*task.Sub
		for _, p := range policies {
			subs = append(subs, h.Subscribe(2, p))
		}
		publish(t, h, "a")
		h.Close()
		h.Close()
		wantDone(t, "after Close", publishing(t.Context(), h, "b"), task.ErrClosed)
		late := h.Subscribe(2, task.Block)
		for _, s := range subs {
			wantRead(t, "a subscriber of a closed hub", s, "a .")
			s.Cancel()
		}
		wantRead(t, "one who came after Close", late, ".")
		late.Cancel()
	})
}

func TestDropNewestKeepsWhatIsThere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		slow, quick := h.Subscribe(2, task.DropNewest), h.Subscribe(9, task.DropNewest)
		publish(t, h, "a", "b", "c", "d", "e")
		wantRead(t, "the slow one", slow, "a b")
		wantDropped(t, slow, 3)
		publish(t, h, "f")
		wantRead(t, "the slow one, after it has read,", slow, "f")
		wantDropped(t, slow, 3)
		wantRead(t, "the quick one", quick, "a b c d e f")
		wantDropped(t, quick, 0)
	})
}

func TestDropOldestKeepsTheNewest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		slow, slowest, quick := h.Subscribe(3, task.DropOldest), h.Subscribe(1, task.DropOldest), h.Subscribe(9, task.DropOldest)
		publish(t, h, "a", "b", "c", "d", "e")
		wantRead(t, "the slow one", slow, "c d e")
		wantDropped(t, slow, 2)
		publish(t, h, "f")
		wantRead(t, "the slow one, after it has read,", slow, "f")
		wantRead(t, "one with room for one", slowest, "f")
		wantDropped(t, slowest, 5)
		wantRead(t, "the quick one", quick, "a b c d e f")
	})
	if !t.Failed() {
		aReaderAtTheSameMomentHoldsUpNobody(t)
	}
}

func aReaderAtTheSameMomentHoldsUpNobody(t *testing.T) {
	const many = 20_000
	h := task.NewHub()
	var all sync.WaitGroup
	for range 4 {
		s := h.Subscribe(1, task.DropOldest)
		all.Go(func() {
			n := 0
			for {
				select {
				case _, open := <-s.C():
					if !open {
						if n+s.Dropped() != many {
							t.Errorf("of %d messages %d were read and %d dropped", many, n, s.Dropped())
						}
						return
					}
					n++
				default:
					runtime.Gosched()
				}
			}
		})
	}
	for range many {
		h.Publish(context.Background(), "m")
	}
	h.Close()
	all.Wait()
}

func TestDisconnectEndsTheSlowOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		slow, quick := h.Subscribe(2, task.Disconnect), h.Subscribe(9, task.Disconnect)
		publish(t, h, "a", "b")
		publish(t, h, "c")
		select { // there is room again, but it has missed c
		case m := <-slow.C():
			if m != "a" {
				t.Errorf("the slow one reads %q, want a", m)
			}
		default:
			t.Error("the slow one cannot read what was in its buffer")
		}
		publish(t, h, "d")
		wantRead(t, "the slow one", slow, "b .")
		wantRead(t, "the quick one", quick, "a b c d")
		slow.Cancel()
		h.Close()
		wantRead(t, "the quick one", quick, ".")
	})
}

func TestBlockWaitsUntilThereIsRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		slow, slower := h.Subscribe(1, task.Block), h.Subscribe(1, task.Block)
		publish(t, h, "a")
		done := publishing(t.Context(), h, "b")
		wantWaiting(t, "two subscribers are full", done)
		time.Sleep(time.Hour)
		wantWaiting(t, "two subscribers have been full for an hour", done)
		wantRead(t, "the one who reads first", slow, "a b")
		wantWaiting(t, "one subscriber is full", done)
		wantRead(t, "the other one", slower, "a b")
		wantDone(t, "both have read", done, nil)
		for i := range 20 { // whichever of the two reads first
			first, other := slow, slower
			if i%2 == 0 {
				first, other = slower, slow
			}
			publish(t, h, "c")
			done = publishing(t.Context(), h, "d")
			wantRead(t, "the one who reads first", first, "c d")
			wantWaiting(t, "one subscriber is full", done)
			wantRead(t, "the other one", other, "c d")
			wantDone(t, "both have read", done, nil)
			if t.Failed() {
				return
			}
		}
		wantDropped(t, slow, 0)
	})
}

func TestAWaitingPublishHoldsUpNobodyElse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		var others []*task.Sub
		for range 3 {
			others = append(others, h.Subscribe(9, task.Block))
		}
		slow := h.Subscribe(1, task.Block)
		for range 3 {
			others = append(others, h.Subscribe(9, task.Block))
		}
		publish(t, h, "a")
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		first := publishing(ctx, h, "b")
		for _, s := range others {
			wantRead(t, "one with room", s, "a b")
		}
		free := make(chan bool, 1)
		go func() {
			others[0].Cancel()
			others = append(others[1:], h.Subscribe(9, task.DropOldest))
			free <- true
		}()
		select {
		case <-free:
		case <-time.After(time.Minute):
			t.Fatal("Cancel or Subscribe waits for a Publish that waits for a slow subscriber")
		}
		second := publishing(ctx, h, "c")
		for _, s := range others {
			wantRead(t, "one with room, of another Publish,", s, "c")
		}
		wantWaiting(t, "a subscriber is full", first)
		wantWaiting(t, "a subscriber is full", second)
		read(slow)
		wantDone(t, "it has read", first, nil)
		wantDone(t, "it has read", second, nil)
	})
}

func TestPublishEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := task.NewHub()
		slow, quick := h.Subscribe(1, task.Block), h.Subscribe(9, task.Block)
		publish(t, h, "a")
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		done := publishing(ctx, h, "b")
		time.Sleep(time.Second)
		wantDone(t, "its context has ended", done, context.DeadlineExceeded)
		wantDropped(t, slow, 1)
		wantDropped(t, quick, 0)
		for range 20 { // a choice left to chance shows
			wantDone(t, "its context had ended before", publishing(ctx, h, "never"), context.DeadlineExceeded)
		}
		wantRead(t, "the slow one", slow, "a")
		wantRead(t, "the quick one", quick, "a b")
		publish(t, h, "c")
		wantRead(t, "the slow one", slow, "c")
	})
}

func TestTheEndOfASubscriptionFreesThePublisher(t *testing.T) {
	for _, end := range []string{"Cancel", "Close"} {
		synctest.Test(t, func(t *testing.T) {
			h := task.NewHub()
			s := h.Subscribe(1, task.Block)
			publish(t, h, "a")
			first, second := publishing(t.Context(), h, "b"), publishing(t.Context(), h, "c")
			if end == "Cancel" {
				s.Cancel()
			} else {
				h.Close()
			}
			wantDone(t, "after "+end, first, nil)
			wantDone(t, "after "+end, second, nil)
			wantRead(t, "one whose subscription ended", s, "a .")
			wantDropped(t, s, 0)
		})
	}
	if t.Failed() {
		return
	}
	for i := range 60 { // all at once, and no time passes
		h := task.NewHub()
		var all sync.WaitGroup
		for range 4 {
			s := h.Subscribe(1, policies[i%len(policies)])
			all.Go(func() {
				for range s.C() {
				}
			})
			all.Go(func() {
				<-s.C()
				s.Cancel()
			})
			all.Go(func() {
				for range 5 {
					h.Subscribe(2, task.DropOldest).Cancel()
				}
			})
		}
		for p := range 4 {
			all.Go(func() {
				for n := range 10 {
					h.Publish(context.Background(), fmt.Sprint(p, n))
				}
				h.Close()
			})
		}
		all.Wait()
	}
}
