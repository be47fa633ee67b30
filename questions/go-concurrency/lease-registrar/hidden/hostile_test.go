package task_test

import (
	"context"
	"errors"
	"math"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// only is a registry in which one operation always has one answer.
func only(op string, err error) func(string) error {
	return func(o string) error {
		if o == op {
			return err
		}
		return nil
	}
}

func is(op string) func(string) bool { return func(o string) bool { return o == op } }

// mostAgain is how often, in any ttl, calls were made again: all but the first.
func mostAgain(calls []call) int {
	most := 0
	for i := 1; i < len(calls); i++ {
		n := 0
		for _, c := range calls[i:] {
			if c.at.Sub(calls[i].at) < ttl {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

func TestAtMostTenTriesPerTTL(t *testing.T) {
	for _, world := range []struct {
		op  string
		err error
	}{
		{"grant", errDown},
		{"put", errDown},
		{"put", task.ErrLeaseLost},
		{"keepalive", errDown},
		{"keepalive", task.ErrLeaseLost},
	} {
		synctest.Test(t, func(t *testing.T) {
			r := newRegistry()
			r.fail = only(world.op, world.err)
			stop := start(t, r)
			time.Sleep(6 * ttl)
			synctest.Wait()
			calls := r.of(world.op)
			if n := mostAgain(calls); n > 10 {
				t.Errorf("%s always answers %q: called again %d times in one ttl, want at most 10", world.op, world.err, n)
			}
			if len(calls) < 6 {
				t.Errorf("%s always answers %q: %d calls in 6 ttl", world.op, world.err, len(calls))
			}
			r.set(func() { r.fail = nil })
			time.Sleep(ttl)
			wantListed(t, r, world.op+" works again")
			stop()
			wantGone(t, r, world.op+" worked again")
		})
	}
}

func noCallHangsForLonger(t *testing.T) {
	for _, op := range []string{"grant", "put", "keepalive", "revoke"} {
		synctest.Test(t, func(t *testing.T) {
			r := newRegistry()
			r.hang = is(op)
			stop := start(t, r)
			time.Sleep(5 * ttl)
			synctest.Wait()
			if op == "revoke" {
				stop()
			} else {
				r.set(func() { r.hang = nil })
				time.Sleep(ttl)
				wantListed(t, r, op+" answers again")
				stop()
			}
			for _, call := range r.tooLong {
				t.Errorf("%s was left hanging, want at most %v", call, ttl/3)
			}
		})
	}
}

// Calls that need nearly a third of the ttl still work.
func aSlowCallIsGivenItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		r.slow = ttl/3 - ttl/30
		stop := start(t, r)
		time.Sleep(2 * ttl / 3)
		for range 30 {
			wantListed(t, r, "every call is slow")
			time.Sleep(ttl / 10)
		}
		if n := len(r.of("grant")); n != 1 {
			t.Errorf("every call is slow: %d leases, want the first one still", n)
		}
		stop()
		wantGone(t, r, "every call was slow")
	})
}

// A put that came late makes no lease last longer: the first renewal has no more time than any other.
func theFirstRenewalIsNotPutOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		hung := map[string]bool{}
		r.hang = func(op string) bool {
			first := (op == "put" || op == "keepalive") && !hung[op]
			hung[op] = hung[op] || first
			return first
		}
		stop := start(t, r)
		time.Sleep(ttl / 2)
		for range 30 {
			wantListed(t, r, "the first put hangs, and then one renewal")
			time.Sleep(ttl / 10)
		}
		stop()
	})
}

func oneHangingRenewalDoesNotUnlist(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		hung := false
		stop := start(t, r)
		time.Sleep(ttl - time.Second)
		r.set(func() {
			r.hang = func(op string) bool {
				first := op == "keepalive" && !hung
				hung = hung || first
				return first
			}
		})
		for range 50 {
			time.Sleep(time.Second / 2)
			wantListed(t, r, "one renewal hangs")
		}
		stop()
		if !hung {
			t.Error("the lease was not renewed for two ttl")
		}
		if n := len(r.of("grant")); n != 1 {
			t.Errorf("one renewal hangs: %d leases, want the first one still", n)
		}
	})
}

func aLostLeaseIsReplacedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		stop := start(t, r)
		for range 3 {
			time.Sleep(2*ttl + time.Second)
			r.set(func() { clear(r.ends) }) // the registry lost its leases
			before := len(r.of("keepalive"))
			for range 100 {
				time.Sleep(ttl / 90)
				synctest.Wait()
				if len(r.of("keepalive")) > before {
					break
				}
			}
			wantListed(t, r, "when KeepAlive has said that the lease is lost")
		}
		stop()
	})
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		lost := false
		r.fail = func(op string) error {
			if op == "put" && !lost {
				lost = true
				return task.ErrLeaseLost
			}
			return nil
		}
		stop := start(t, r)
		wantListed(t, r, "when Put has said that the lease is lost")
		if n := len(r.of("grant")); n != 2 {
			t.Errorf("Put said that the lease is lost: %d leases, want 2", n)
		}
		stop()
	})
}

func TestAFailedCallIsTriedAgainOnItsLease(t *testing.T) {
	for op, times := range map[string]int{"put": 2, "keepalive": 1} {
		synctest.Test(t, func(t *testing.T) {
			r := newRegistry()
			failures := times
			r.fail = func(o string) error {
				if o == op && failures > 0 {
					failures--
					return errDown
				}
				return nil
			}
			stop := start(t, r)
			time.Sleep(ttl)
			wantListed(t, r, "after a failure of "+op)
			if n := len(r.of("grant")); n != 1 {
				t.Errorf("after a failure of %s: %d leases, want the first one still", op, n)
			}
			stop()
		})
	}
}

func TestEveryLeaseIDIsAsGood(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, id := range []int64{0, -1, 1, math.MaxInt64, math.MinInt64} {
			r := newRegistry()
			r.ids = []int64{id, id}
			stop := start(t, r)
			wantListed(t, r, "at the start")
			time.Sleep(2 * ttl)
			wantListed(t, r, "after two ttl")
			r.set(func() { clear(r.ends) })
			time.Sleep(ttl / 2)
			wantListed(t, r, "after a lost lease")
			if n := len(r.of("grant")); n != 2 {
				t.Errorf("lease id %d: %d leases were taken, want 2", id, n)
			}
			stop()
			wantGone(t, r, "with another lease id")
		}
	})
}

func aFailedRevokeIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for failures := range 3 {
			r := newRegistry()
			left := failures
			r.fail = func(op string) error {
				if op == "revoke" && left > 0 {
					left--
					return errDown
				}
				return nil
			}
			stop := start(t, r)
			time.Sleep(ttl)
			if d := stop(); d >= ttl {
				t.Errorf("Revoke failed %d times: returned %v after the end of ctx", failures, d)
			}
			wantGone(t, r, "Revoke failed and then worked")
		}
	})
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		r.fail = only("revoke", errDown)
		stop := start(t, r)
		time.Sleep(ttl)
		if d := stop(); d > ttl {
			t.Errorf("Revoke always fails: returned %v after the end of ctx, want at most %v", d, ttl)
		}
		if n := mostAgain(r.of("revoke")); n > 10 {
			t.Errorf("Revoke always fails: called again %d times in one ttl, want at most 10", n)
		}
	})
}

func stopsInEveryState(t *testing.T) {
	type state struct {
		name string
		set  func(r *registry)
		held bool // there is a lease to be given back
	}
	for _, s := range []state{
		{"no lease can be had", func(r *registry) { r.fail = only("grant", errDown) }, false},
		{"the first lease hangs", func(r *registry) { r.hang = is("grant") }, false},
		{"the key cannot be put", func(r *registry) { r.fail = only("put", errDown) }, true},
		{"a put hangs that has done its work", func(r *registry) { r.late = is("put") }, true},
		{"a renewal fails", func(r *registry) { r.fail = only("keepalive", errDown) }, true},
		{"a renewal hangs", func(r *registry) { r.hang = is("keepalive") }, true},
	} {
		synctest.Test(t, func(t *testing.T) {
			r := newRegistry()
			s.set(r)
			stop := start(t, r)
			time.Sleep(ttl/3 + ttl/30)
			synctest.Wait()
			d := stop()
			revokes := r.of("revoke")
			if s.held && (d != 0 || len(revokes) != 1) {
				t.Errorf("%s: returned %v after the end of ctx with %d calls of Revoke, want one, at once", s.name, d, len(revokes))
			}
			if !s.held && (d > ttl || len(revokes) != 0) {
				t.Errorf("%s: returned %v after the end of ctx with %d calls of Revoke, want none", s.name, d, len(revokes))
			}
			wantGone(t, r, s.name)
			before := r.count()
			time.Sleep(3 * ttl)
			if n := r.count() - before; n != 0 {
				t.Errorf("%s: %d calls after Register returned", s.name, n)
			}
		})
	}
}

func returnsTheErrorOfTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		ctx, cancel := context.WithTimeout(t.Context(), 2*ttl)
		defer cancel()
		if err := task.Register(ctx, r, key, addr, ttl); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("ctx ended at its deadline: Register returned %v", err)
		}
		wantGone(t, r, "ctx ended at its deadline")
	})
	synctest.Test(t, func(t *testing.T) {
		r := newRegistry()
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errDown)
		if err := task.Register(ctx, r, key, addr, ttl); !errors.Is(err, context.Canceled) {
			t.Errorf("ctx had ended before: Register returned %v, want context.Canceled", err)
		}
		wantGone(t, r, "ctx had ended before")
	})
}
