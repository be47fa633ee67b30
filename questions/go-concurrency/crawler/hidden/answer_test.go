package task_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var errBoom = errors.New("boom")

// web is a set of pages, each with its links, and how long it takes to fetch one.
type web struct {
	links map[string]string        // divided by blanks
	takes map[string]time.Duration // a second unless it stands here
	fails map[string]error
	clean time.Duration // what a call needs after its context has ended

	mu      sync.Mutex
	begun   []string
	running int
	peak    int
}

func (w *web) fetch(ctx context.Context, url string) ([]string, error) {
	w.mu.Lock()
	w.begun = append(w.begun, url)
	w.running++
	w.peak = max(w.peak, w.running)
	w.mu.Unlock()
	defer func() {
		w.mu.Lock()
		w.running--
		w.mu.Unlock()
	}()
	takes, set := w.takes[url]
	if !set {
		takes = time.Second
	}
	select {
	case <-time.After(takes):
	case <-ctx.Done():
		time.Sleep(w.clean)
		return nil, ctx.Err()
	}
	if err := w.fails[url]; err != nil {
		return nil, err
	}
	return strings.Fields(w.links[url]), nil
}

type result struct {
	pages map[string]error
	err   error
	took  time.Duration
}

// crawl runs Crawl, for an hour at most.
func (w *web) crawl(t *testing.T, ctx context.Context, start string, depth, limit int) result {
	t.Helper()
	began := time.Now()
	got := make(chan result, 1)
	go func() {
		pages, err := task.Crawl(ctx, start, depth, limit, w.fetch)
		got <- result{pages, err, time.Since(began)}
	}()
	select {
	case r := <-got:
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.running > 0 {
			t.Errorf("%d calls of fetch are still running at the return", w.running)
		}
		return r
	case <-time.After(time.Hour):
		t.Fatal("Crawl has not returned after an hour")
	}
	return result{}
}

// wantBegun compares which pages were fetched, in any order, with double ones.
func (w *web) wantBegun(t *testing.T, r result, want string) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	if got := strings.Join(slices.Sorted(slices.Values(w.begun)), " "); got != want {
		t.Errorf("fetch was called for %q, want %q", got, want)
	}
	if got := strings.Join(slices.Sorted(maps.Keys(r.pages)), " "); got != want {
		t.Errorf("the pages returned are %q, want %q", got, want)
	}
}

func wantTook(t *testing.T, r result, want time.Duration, why string) {
	t.Helper()
	if r.took != want {
		t.Errorf("took %v, want %v: %s", r.took, want, why)
	}
}

func TestEachPageIsFetchedOnce(t *testing.T) {
	for _, limit := range []int{1, 2, 50} {
		synctest.Test(t, func(t *testing.T) {
			w := &web{links: map[string]string{
				"a": "b c b a", // b twice, and itself
				"b": "d a e",
				"c": "d e d", // found by two at the same moment
				"d": "a f",
				"e": "f",
				"f": "e",
			}}
			r := w.crawl(t, t.Context(), "a", 100, limit)
			w.wantBegun(t, r, "a b c d e f")
			if r.err != nil {
				t.Errorf("Crawl returned the error %v", r.err)
			}
		})
	}
}

func TestTheLimitIsKeptAndUsed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &web{links: map[string]string{"start": "0 1 2 3 4 5 6 7 8 9"}}
		r := w.crawl(t, t.Context(), "start", 1, 3)
		if w.peak != 3 {
			t.Errorf("at most %d calls ran together, want 3", w.peak)
		}
		wantTook(t, r, 5*time.Second, "one page of 1s, then ten, three at a time")
	})
	synctest.Test(t, func(t *testing.T) { // a slow page holds up nobody
		w := &web{
			links: map[string]string{"start": "slow 1", "1": "2", "2": "3", "3": "4", "4": "5"},
			takes: map[string]time.Duration{"slow": 5 * time.Second},
		}
		r := w.crawl(t, t.Context(), "start", 10, 2)
		wantTook(t, r, 6*time.Second, "after the first second the slow page takes 5s, and beside it run five of 1s")
	})
}

func TestItEndsWhenThereIsNothingMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &web{}
		r := w.crawl(t, t.Context(), "alone", 3, 4)
		w.wantBegun(t, r, "alone")
		wantTook(t, r, time.Second, "one page without links")
	})
	for _, limit := range []int{1, 4} { // many more links than places
		synctest.Test(t, func(t *testing.T) {
			var all []string
			for i := range 1200 {
				all = append(all, fmt.Sprint(i))
			}
			w := &web{links: map[string]string{"start": strings.Join(all, " ")}}
			w.links["7"], w.links["1199"] = w.links["start"], "last"
			r := w.crawl(t, t.Context(), "start", 10, limit)
			wantTook(t, r, time.Duration(1+(1200+limit-1)/limit+1)*time.Second, "1202 pages of 1s, the first and the last of them alone")
			if len(r.pages) != 1202 {
				t.Errorf("%d pages, want 1202", len(r.pages))
			}
		})
	}
}

func TestTheShortestWayCounts(t *testing.T) {
	chain := map[string]string{"a": "b", "b": "c", "c": "d", "d": "e"}
	for depth, want := range []string{"a", "a b", "a b c", "a b c d"} {
		synctest.Test(t, func(t *testing.T) {
			w := &web{links: chain}
			w.wantBegun(t, w.crawl(t, t.Context(), "a", depth, 5), want)
		})
	}
	synctest.Test(t, func(t *testing.T) { // x is found by a quick long way first: start 1 2 x, then start slow x
		w := &web{
			links: map[string]string{"start": "slow 1", "1": "2", "2": "x", "slow": "x", "x": "y", "y": "z", "z": "too-far"},
			takes: map[string]time.Duration{"slow": time.Minute},
		}
		r := w.crawl(t, t.Context(), "start", 4, 5)
		w.wantBegun(t, r, "1 2 slow start x y z")
		wantTook(t, r, time.Minute+2*time.Second, "slow has begun at 1s and has ended at 1m1s, and x and y were fetched before")
	})
}

func TestAFailureStaysWithItsPage(t *testing.T) {
	for _, limit := range []int{1, 5} {
		synctest.Test(t, func(t *testing.T) {
			w := &web{
				links: map[string]string{"a": "b c d", "d": "e"},
				fails: map[string]error{"b": errBoom, "e": errBoom},
			}
			r := w.crawl(t, t.Context(), "a", 5, limit)
			w.wantBegun(t, r, "a b c d e")
			for url, err := range r.pages {
				if want := w.fails[url]; !errors.Is(err, want) {
					t.Errorf("page %s has the error %v, want %v", url, err, want)
				}
			}
			if r.err != nil {
				t.Errorf("Crawl returned the error %v, want nil: its context has not ended", r.err)
			}
		})
	}
}

func TestTheEndOfTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &web{
			links: map[string]string{"a": "b c d e f", "b": "g"},
			takes: map[string]time.Duration{"c": time.Hour},
			clean: 50 * time.Millisecond,
		}
		ctx, cancel := context.WithTimeout(t.Context(), 2500*time.Millisecond)
		defer cancel()
		r := w.crawl(t, ctx, "a", 5, 2) // b ends at 2s, and d is running beside c
		w.wantBegun(t, r, "a b c d")
		wantTook(t, r, 2550*time.Millisecond, "the context ends at 2.5s, and two calls need 50ms more")
		if !errors.Is(r.err, context.DeadlineExceeded) {
			t.Errorf("Crawl returned the error %v, want DeadlineExceeded", r.err)
		}
		if err := r.pages["b"]; err != nil {
			t.Errorf("page b was fetched before, and has the error %v", err)
		}
		if err := r.pages["c"]; !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("page c has the error %v, want the one of its call, DeadlineExceeded", err)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		for range 20 { // a choice left to chance shows
			w := &web{}
			r := w.crawl(t, ended, "a", 5, 2)
			w.wantBegun(t, r, "")
			if !errors.Is(r.err, context.Canceled) {
				t.Errorf("with a context that had ended Crawl returned %v, want Canceled", r.err)
			}
		}
	})
}
