package task_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

const (
	quiet   = 100 * time.Millisecond
	longest = time.Second
)

type pushed struct {
	at   time.Duration
	keys []string
}

func (p pushed) String() string { return fmt.Sprintf("at %v %v", p.at, p.keys) }

// bench runs Coalesce and notes when each push began.
type bench struct {
	t      *testing.T
	in     chan string
	cancel context.CancelFunc
	done   chan error
	begin  time.Time
	takes  time.Duration

	running atomic.Int32
	mu      sync.Mutex
	pushes  []pushed
}

func newBench(t *testing.T, takes time.Duration) *bench {
	return newBenchWith(t, t.Context(), quiet, longest, takes)
}

func newBenchWith(t *testing.T, ctx context.Context, quiet, longest, takes time.Duration) *bench {
	b := &bench{t: t, in: make(chan string), done: make(chan error, 1), begin: time.Now(), takes: takes}
	ctx, b.cancel = context.WithCancel(ctx)
	go func() { b.done <- task.Coalesce(ctx, b.in, quiet, longest, b.push) }()
	return b
}

func (b *bench) push(keys []string) {
	if b.running.Add(1) > 1 {
		b.t.Error("two pushes ran at the same time")
	}
	defer b.running.Add(-1)
	b.mu.Lock()
	b.pushes = append(b.pushes, pushed{time.Since(b.begin), slices.Clone(keys)})
	b.mu.Unlock()
	time.Sleep(b.takes)
}

// send fails the test when the key is not taken at once.
func (b *bench) send(key string) {
	b.t.Helper()
	synctest.Wait()
	select {
	case b.in <- key:
	default:
		b.t.Errorf("key %s was not taken at %v", key, time.Since(b.begin))
	}
}

func (b *bench) wantDone(want error) {
	b.t.Helper()
	select {
	case err := <-b.done:
		if !errors.Is(err, want) && err != want {
			b.t.Errorf("Coalesce returned %v, want %v", err, want)
		}
		if b.running.Load() != 0 {
			b.t.Error("Coalesce returned while a push was running")
		}
	case <-time.After(time.Hour):
		b.t.Fatal("Coalesce did not return")
	}
}

// wantDoneAt is wantDone, at a moment counted from the beginning.
func (b *bench) wantDoneAt(at time.Duration, want error, when string) {
	b.t.Helper()
	b.wantDone(want)
	if d := time.Since(b.begin); d != at {
		b.t.Errorf("%s: returned at %v, want %v", when, d, at)
	}
}

// at waits until a moment counted from the beginning.
func (b *bench) at(n int) { time.Sleep(ms(n) - time.Since(b.begin)) }

func (b *bench) close() { close(b.in); b.wantDone(nil) }

func (b *bench) want(want ...pushed) {
	b.t.Helper()
	synctest.Wait()
	b.mu.Lock()
	defer b.mu.Unlock()
	if got, want := fmt.Sprint(b.pushes), fmt.Sprint(want); got != want {
		b.t.Errorf("pushes\n got %s\nwant %s", got, want)
	}
}

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

func TestOneKeyIsPushedAfterTheQuietTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		b.send("a")
		time.Sleep(time.Hour)
		b.want(pushed{ms(100), []string{"a"}})
		b.close()
		b.want(pushed{ms(100), []string{"a"}})
	})
}

func TestABurstIsOnePushSortedWithoutDoubles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		for _, k := range []string{"c", "a", "b", "a", "c", "a"} {
			b.send(k)
			time.Sleep(ms(10))
		}
		time.Sleep(time.Minute)
		b.want(pushed{ms(150), []string{"a", "b", "c"}})
		b.close()
	})
	anyKeysAreSorted(t)
}

func TestASteadyStreamIsPushedAtTheLongestWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		for range 50 { // 2.5s without a quiet moment
			b.send("a")
			time.Sleep(ms(50))
		}
		time.Sleep(time.Minute)
		// 0 -> 1000; the key of 1000 may fall in either push, so the second
		// push is due between 2000 and 2050, the last one 100ms after 2450.
		synctest.Wait()
		b.mu.Lock()
		got := b.pushes
		b.mu.Unlock()
		if len(got) != 3 || got[0].at != ms(1000) || got[1].at < ms(2000) || got[1].at > ms(2050) || got[2].at != ms(2550) {
			t.Errorf("pushes at %v, want 1s, 2s to 2.05s, 2.55s", got)
		}
		b.close()
	})
}

func TestTheLongestWaitIsNotOverrun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		for range 11 { // the last key at 950: quiet would end at 1050
			b.send("a")
			time.Sleep(ms(95))
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		b.mu.Lock()
		got := b.pushes
		b.mu.Unlock()
		if len(got) == 0 || got[0].at != ms(1000) {
			t.Errorf("pushes at %v, want the first at 1s", got)
		}
		b.close()
	})
	theEarlierOfTheTwoTimesCounts(t)
}

func TestKeysAreReadDuringASlowPush(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, ms(500))
		b.send("a")
		time.Sleep(ms(150)) // push of a: 100 to 600
		for _, k := range []string{"b", "c", "d"} {
			b.send(k)
			time.Sleep(ms(10))
		}
		time.Sleep(time.Minute)
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(600), []string{"b", "c", "d"}})
		b.close()
	})
	anOwedPushIsNotPutOff(t)
}

func TestAKeyThatComesAgainDuringItsPushIsPushedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, ms(50))
		b.send("a")
		time.Sleep(ms(120))
		b.send("a")
		time.Sleep(time.Minute)
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(220), []string{"a"}})
		b.close()
	})
}

func TestCloseFlushesAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, ms(500))
		b.send("a")
		time.Sleep(ms(200)) // push of a: 100 to 600
		b.send("b")
		synctest.Wait()
		b.close()
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(600), []string{"b"}})
		if d := time.Since(b.begin); d != ms(1100) {
			t.Errorf("returned at %v, want 1.1s, after the last push", d)
		}
	})
	closeInEveryState(t)
}

func TestCancelDropsWhatWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, ms(500))
		b.send("a")
		time.Sleep(ms(200)) // push of a: 100 to 600
		b.send("b")
		synctest.Wait()
		b.cancel()
		b.wantDone(context.Canceled)
		if d := time.Since(b.begin); d != ms(600) {
			t.Errorf("returned at %v, want 600ms, when the running push ended", d)
		}
		time.Sleep(time.Minute)
		b.want(pushed{ms(100), []string{"a"}})
	})
	cancelInEveryState(t)
	theErrorIsTheOneOfTheContext(t)
}

func TestNothingChangedNothingPushed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		time.Sleep(time.Hour)
		b.close()
		b.want()
	})
}
