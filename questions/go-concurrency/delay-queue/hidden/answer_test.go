package task_test

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// bench is a queue, with a note of what was fired when.
type bench struct {
	*task.Queue
	t     *testing.T
	start time.Time
	takes time.Duration        // how long each fire takes
	also  func(*bench, string) // what fire does beside that

	mu      sync.Mutex
	fired   []string
	running int
}

func newBench(t *testing.T, takes time.Duration) *bench {
	b := &bench{t: t, start: time.Now(), takes: takes}
	b.Queue = task.New(b.fire)
	synctest.Wait()
	return b
}

func (b *bench) fire(item string) {
	b.mu.Lock()
	b.fired = append(b.fired, fmt.Sprintf("%s@%d", item, time.Since(b.start).Milliseconds()))
	b.running++
	if b.running > 1 {
		b.t.Error("two calls of fire ran at the same time")
	}
	b.mu.Unlock()
	if b.also != nil {
		b.also(b, item)
	}
	time.Sleep(b.takes)
	b.mu.Lock()
	b.running--
	b.mu.Unlock()
}

// add adds items like "a@100", due 100 ms from now, and fails the test if an Add waits.
func (b *bench) add(items string) {
	b.t.Helper()
	for _, s := range strings.Fields(items) {
		name, ms, _ := strings.Cut(s, "@")
		var after int
		fmt.Sscan(ms, &after)
		done := make(chan error, 1)
		go func() { done <- b.Add(name, time.Duration(after)*time.Millisecond) }()
		synctest.Wait()
		select {
		case err := <-done:
			if err != nil {
				b.t.Errorf("Add of %s: %v", s, err)
			}
		default:
			b.t.Errorf("Add of %s waits, and should not", s)
		}
	}
}

// at waits until so many ms from the beginning.
func (b *bench) at(ms int) {
	time.Sleep(time.Duration(ms)*time.Millisecond - time.Since(b.start))
	synctest.Wait()
}

// want stops the queue after two minutes, and
// compares what was fired, each with the ms from the beginning.
func (b *bench) want(want string) {
	b.t.Helper()
	b.at(120_000)
	b.stop("")
	b.wantFired(want)
}

func (b *bench) wantFired(want string) {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	if got := strings.Join(b.fired, " "); got != want {
		b.t.Errorf("fired (each with its ms)\n got %q\nwant %q", got, want)
	}
}

// stop compares what Stop returns, and whether a fire still runs then.
func (b *bench) stop(want string) {
	b.t.Helper()
	got := make(chan []string, 1)
	go func() { got <- b.Stop() }()
	select {
	case left := <-got:
		if s := strings.Join(left, " "); s != want {
			b.t.Errorf("Stop returned %q, want %q", s, want)
		}
		b.mu.Lock()
		defer b.mu.Unlock()
		if b.running > 0 {
			b.t.Error("Stop returned while fire was running")
		}
	case <-time.After(time.Hour):
		b.t.Error("Stop has not returned after an hour")
	}
}

func TestItemsComeWhenTheyAreDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		b.add("a@100 b@203 c@203 d@500 e@60000")
		b.at(61_000)
		b.add("f@7")
		b.want("a@100 b@203 c@203 d@500 e@60000 f@61007")
	})
	synctest.Test(t, func(t *testing.T) { // many are due at one moment: in the order of Add
		b := newBench(t, 0)
		var items, want []string
		for i := range 40 {
			items = append(items, fmt.Sprintf("i%d@50", i))
			want = append(want, fmt.Sprintf("i%d@50", i))
		}
		b.add(strings.Join(items, " "))
		b.want(strings.Join(want, " "))
	})
	aMomentIsExact(t)
}

func aMomentIsExact(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		fired := make(chan time.Duration, 3)
		q := task.New(func(string) { fired <- time.Since(start) })
		for _, after := range []time.Duration{1, 2, 999_999_999} {
			q.Add("x", after)
		}
		time.Sleep(time.Second)
		q.Stop()
		close(fired)
		var got []time.Duration
		for d := range fired {
			got = append(got, d)
		}
		if fmt.Sprint(got) != "[1ns 2ns 999.999999ms]" {
			t.Errorf("items due after 1ns, 2ns and 999.999999ms were fired after %v", got)
		}
	})
}

func TestAnEarlierItemAddedLaterComesFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		b.add("e@5000 d@4000 c@3000")
		b.at(1000)
		b.add("b@1000 a@500")
		b.at(2500)
		b.add("between@1000")
		b.want("a@1500 b@2000 c@3000 between@3500 d@4000 e@5000")
	})
	synctest.Test(t, func(t *testing.T) { // in front of one that is never due
		b := newBench(t, 0)
		b.Add("never", math.MaxInt64)
		b.at(1000)
		b.add("soon@10 later@20")
		b.at(5000)
		b.stop("never")
		b.wantFired("soon@1010 later@1020")
	})
	theEarlierOneComesRightBehind(t)
}

// theEarlierOneComesRightBehind adds items that are due ever earlier while the queue still deals with the one before.
func theEarlierOneComesRightBehind(t *testing.T) {
	for range 300 {
		synctest.Test(t, func(t *testing.T) {
			var at atomic.Int64
			start := time.Now()
			q := task.New(func(item string) {
				if item == "soon" {
					at.Store(int64(time.Since(start)))
				}
			})
			synctest.Wait()
			for n := 12; n > 0; n-- {
				q.Add("late", time.Duration(n)*time.Hour)
			}
			q.Add("soon", time.Millisecond)
			time.Sleep(time.Minute)
			if d := time.Duration(at.Load()); d != time.Millisecond {
				t.Errorf("an item due after 1ms, added right behind later ones, was fired after %v (0s: not within a minute)", d)
			}
			q.Stop()
		})
		if t.Failed() {
			return
		}
	}
}

func TestZeroOrLessIsDueAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		b.add("a@0 b@-1 c@1000")
		b.at(1500)
		b.Add("d", math.MinInt64)
		b.want("a@0 b@0 c@1000 d@1500")
	})
	synctest.Test(t, func(t *testing.T) { // and not before what was due already
		b := newBench(t, time.Second)
		b.add("a@0 x@100")
		b.at(200)
		b.add("y@-5000 z@0 w@-9000")
		b.want("a@0 x@1000 y@2000 z@3000 w@4000")
	})
}

func TestASlowFireHoldsUpNoAdd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, time.Second)
		b.add("a@100") // until 1100
		b.at(200)
		b.add("d@2500 c@700 b@300")
		b.want("a@100 b@1100 c@2100 d@3100")
	})
	synctest.Test(t, func(t *testing.T) { // fire adds
		b := newBench(t, 0)
		b.also = func(b *bench, item string) {
			if item == "again" && len(b.fired) < 4 {
				b.Add("again", 100*time.Millisecond)
				b.Add("at-once", 0)
			}
		}
		b.add("again@100")
		b.want("again@100 at-once@100 again@200 at-once@200 again@300")
	})
}

func TestStopReturnsWhatIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		b.add("a@100 g@7000 c@3000 f@6000 e@5000 b@2000 d@4000 d2@4000")
		b.at(1000)
		b.stop("b c d d2 e f g")
		if err := b.Add("x", 0); !errors.Is(err, task.ErrStopped) {
			t.Errorf("Add after Stop: %v, want ErrStopped", err)
		}
		b.stop("")
		b.at(10_000)
		b.wantFired("a@100")
	})
	synctest.Test(t, func(t *testing.T) { // while fire runs, and more is due
		b := newBench(t, time.Second)
		b.add("a@0 b@100 c@200")
		b.at(500)
		other := make(chan time.Duration, 1)
		go func() {
			time.Sleep(100 * time.Millisecond)
			b.Stop()
			other <- time.Since(b.start)
		}()
		b.stop("b c")
		if d := time.Since(b.start); d != time.Second {
			t.Errorf("Stop returned at %v, want 1s, when the running fire has ended", d)
		}
		if d := <-other; d != time.Second {
			t.Errorf("a second Stop returned at %v, want 1s, too", d)
		}
		b.at(10_000)
		b.wantFired("a@0")
	})
	synctest.Test(t, func(t *testing.T) { // nothing was ever added
		b := newBench(t, 0)
		b.stop("")
		if d := time.Since(b.start); d != 0 {
			t.Errorf("Stop took %v when no fire was running", d)
		}
	})
}

func TestItemsThatWaitNeedNoGoroutines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		before := runtime.NumGoroutine()
		for i := range 500 {
			b.Add("x", time.Duration(i+1)*time.Second)
		}
		synctest.Wait()
		if n := runtime.NumGoroutine() - before; n > 5 {
			t.Errorf("500 items that wait need %d goroutines more", n)
		}
		b.at(100_500)
		if n := len(b.Stop()); n != 400 {
			t.Errorf("Stop returned %d items, want 400: 100 of 500 were due", n)
		}
	})
}
