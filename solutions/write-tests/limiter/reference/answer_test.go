package task_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sparr.example/task"
)

const every = 10 * time.Second

// step lets time pass, then takes n tokens.
type step struct {
	pass time.Duration
	n    int
	want bool
}

func TestSteps(t *testing.T) {
	for name, steps := range map[string][]step{
		"a new bucket is full":                  {{0, 3, true}, {0, 1, false}},
		"a new bucket holds no more":            {{0, 4, false}, {0, 3, true}},
		"tokens are taken one by one":           {{0, 1, true}, {0, 1, true}, {0, 1, true}, {0, 1, false}},
		"a refusal takes none":                  {{0, 2, true}, {0, 2, false}, {0, 1, true}},
		"nothing can be asked for":              {{0, 0, true}, {0, 3, true}, {0, 0, true}, {0, -1, true}, {0, 1, false}},
		"less than nothing puts nothing in":     {{0, 2, true}, {0, -2, true}, {0, 2, false}, {0, 1, true}},
		"a token is there when it is due":       {{0, 3, true}, {every - 1, 1, false}, {1, 1, true}, {0, 1, false}},
		"so is the next one":                    {{0, 3, true}, {every, 1, true}, {every - 1, 1, false}, {1, 1, true}},
		"parts of a token are kept":             {{0, 3, true}, {every * 3 / 2, 1, true}, {every / 2, 1, true}, {0, 1, false}},
		"asking often loses nothing":            {{0, 3, true}, {every / 3, 1, false}, {every / 3, 1, false}, {every/3 + 1, 1, true}},
		"several come after a while":            {{0, 3, true}, {2 * every, 3, false}, {0, 2, true}, {0, 1, false}},
		"no more than a burst comes":            {{0, 3, true}, {100 * every, 4, false}, {0, 3, true}, {0, 1, false}},
		"a full bucket saves no time":           {{0, 1, true}, {every * 5 / 2, 3, true}, {every - 1, 1, false}, {1, 1, true}},
		"nor does one that was never used":      {{every * 5 / 2, 3, true}, {every - 1, 1, false}, {1, 1, true}},
		"nor one that was asked while full":     {{0, 0, true}, {every - 1, 3, true}, {1, 1, false}, {every - 1, 1, true}},
		"a clock set back takes nothing":        {{0, 1, true}, {-5 * every, 2, true}, {0, 1, false}},
		"time that was counted counts once":     {{0, 3, true}, {-5 * every, 1, false}, {5 * every, 1, false}, {every, 1, true}, {0, 1, false}},
		"a clock set back holds a token's time": {{0, 3, true}, {every / 2, 1, false}, {-every, 1, false}, {every, 1, false}, {every / 2, 1, true}},
		"set back before the first call":        {{-5 * every, 3, true}, {5 * every, 1, false}, {every - 1, 1, false}, {1, 1, true}},
		"set back while full":                   {{0, 0, true}, {-5 * every, 3, true}, {5 * every, 1, false}, {every, 1, true}, {0, 1, false}},
	} {
		t.Run(name, func(t *testing.T) {
			at := time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
			l := task.New(every, 3, func() time.Time { return at })
			for i, s := range steps {
				at = at.Add(s.pass)
				if got := l.Allow(s.n); got != s.want {
					t.Fatalf("step %d, after %v more: Allow(%d) is %v", i+1, s.pass, s.n, got)
				}
			}
		})
	}
}

func TestManyAtOnce(t *testing.T) {
	at := time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)
	l := task.New(every, 50, func() time.Time { return at })
	var allowed atomic.Int32
	var all sync.WaitGroup
	for range 200 {
		all.Go(func() {
			if l.Allow(1) {
				allowed.Add(1)
			}
		})
	}
	all.Wait()
	if allowed.Load() != 50 {
		t.Errorf("%d of 200 were allowed, want 50", allowed.Load())
	}
}
