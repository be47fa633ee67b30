package task_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

func aFreePlaceIsTakenAtOnce(t *testing.T) {
	for _, c := range []struct {
		limit int
		want  time.Duration
	}{
		{1, 12 * time.Second}, // one after the other
		{2, 6 * time.Second},
		{7, 6 * time.Second}, // room for all
		{math.MaxInt, 6 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			begin := time.Now()
			var now, peak atomic.Int32
			_, err := task.FetchAll(t.Context(), addresses(7), c.limit, func(ctx context.Context, u string) (string, error) {
				peak.Store(max(peak.Load(), now.Add(1)))
				defer now.Add(-1)
				if u == "u0" {
					return u, sleep(ctx, 6*time.Second)
				}
				return u, sleep(ctx, time.Second)
			})
			if took := time.Since(begin); err != nil || took != c.want {
				t.Errorf("limit %d: one call of 6s and six of 1s took %v with error %v, want %v", c.limit, took, err, c.want)
			}
			if p := peak.Load(); int(p) > c.limit {
				t.Errorf("limit %d: %d calls ran together", c.limit, p)
			}
		})
	}
}

func everyResultHasItsURLAndABodyOrAnError(t *testing.T) {
	bodies := func(ctx context.Context, u string) (string, error) {
		switch u {
		case "u0":
			return "whole", nil
		case "u1": // fails half way
			time.Sleep(time.Second)
			return "half of it", errBoom
		default: // is stopped half way
			return "half of it", sleep(ctx, time.Hour)
		}
	}
	for _, limit := range []int{1, 2, 3} { // none running, one waiting, one running at the failure
		synctest.Test(t, func(t *testing.T) {
			urls := addresses(5)
			got, _ := task.FetchAll(t.Context(), urls, limit, bodies)
			if len(got) != len(urls) {
				t.Fatalf("limit %d: %d results, want %d", limit, len(got), len(urls))
			}
			for i, r := range got {
				if r.URL != urls[i] {
					t.Errorf("limit %d: result %d has the URL %q, want %q", limit, i, r.URL, urls[i])
				}
				if (r.Body != "") == (r.Err != nil) {
					t.Errorf("limit %d: %s has the body %q and the error %v, want one of them", limit, urls[i], r.Body, r.Err)
				}
			}
			if got[0].Body != "whole" {
				t.Errorf("limit %d: what was fetched before the failure is lost", limit)
			}
		})
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		urls := addresses(4)[2:]
		got, _ := task.FetchAll(ctx, urls, 1, bodies)
		for i, r := range got {
			if r.URL != urls[i] || r.Body != "" || r.Err == nil {
				t.Errorf("ctx ended: result %d is %+v, want the URL %q and an error alone", i, r, urls[i])
			}
		}
	})
}

func whatEndedFirstIsReported(t *testing.T) {
	// A call that fails because it was stopped says so in words of its own.
	slow := func(ctx context.Context, u string) (string, error) {
		<-ctx.Done()
		time.Sleep(time.Second)
		return "", fmt.Errorf("%s gave up", u)
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := task.FetchAll(ctx, addresses(3), 2, slow); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("ctx ended, and then the calls failed: err = %v, want the error of ctx", err)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(time.Second, func() { cancel(errors.New("shutting down")) })
		got, err := task.FetchAll(ctx, addresses(3), 2, slow)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("ctx was cancelled with a cause: err = %v, want one matching the error of ctx", err)
		}
		if len(got) != 3 || got[2].Err == nil {
			t.Errorf("ctx was cancelled with a cause: %+v", got)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 1500*time.Millisecond)
		defer cancel()
		_, err := task.FetchAll(ctx, addresses(3), 2, func(ctx context.Context, u string) (string, error) {
			if u == "u0" {
				return "", errors.Join(errBoom, sleep(ctx, time.Second))
			}
			return slow(ctx, u) // until 2s, when ctx has ended as well
		})
		if !errors.Is(err, errBoom) || errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a call failed, and then ctx ended: err = %v, want the failure (boom)", err)
		}
	})
}

func everyKindOfErrorIsAFailure(t *testing.T) {
	for _, cause := range []error{context.DeadlineExceeded, context.Canceled, errBoom} {
		for _, at := range []string{"u0", "u3"} { // the first address, and the last one
			synctest.Test(t, func(t *testing.T) {
				begin := time.Now()
				got, err := task.FetchAll(t.Context(), addresses(4), 4, func(ctx context.Context, u string) (string, error) {
					if u == at {
						time.Sleep(time.Second)
						return "", cause // its own time limit, for one; ctx goes on
					}
					return "late", sleep(ctx, time.Hour)
				})
				if !errors.Is(err, cause) {
					t.Errorf("%s failed with %q: err = %v", at, cause, err)
				}
				if took := time.Since(begin); took != time.Second {
					t.Errorf("%s failed with %q after 1s: returned after %v", at, cause, took)
				}
				for _, r := range got {
					if r.Err == nil {
						t.Errorf("%s failed with %q: %s has no error", at, cause, r.URL)
					}
				}
			})
		}
	}
}

func aFailureWaitsForTheCallsItStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var running atomic.Int32
		_, err := task.FetchAll(t.Context(), addresses(6), 3, func(ctx context.Context, u string) (string, error) {
			running.Add(1)
			defer running.Add(-1)
			if u == "u0" {
				time.Sleep(time.Second)
				return "", errBoom
			}
			err := sleep(ctx, time.Hour)
			time.Sleep(5 * time.Second) // cleaning up after the cancel
			return "", err
		})
		if n := running.Load(); n != 0 {
			t.Errorf("%d calls still running after the return", n)
		}
		if !errors.Is(err, errBoom) {
			t.Errorf("err = %v, want one matching boom", err)
		}
	})
}
