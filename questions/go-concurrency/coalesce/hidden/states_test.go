package task_test

import (
	"context"
	"errors"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

func anyKeysAreSorted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		for _, k := range []string{"b", "a2", "B", "中", "a10", "", "a", "b", "z", "c", "a", "y"} {
			b.send(k)
		}
		time.Sleep(time.Minute)
		b.want(pushed{ms(100), []string{"", "B", "a", "a10", "a2", "b", "c", "y", "z", "中"}})
		b.close()
	})
}

func TestTheKeysOfAPushAreItsOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := make(chan string)
		done := make(chan error, 1)
		var rounds []string
		go func() {
			done <- task.Coalesce(t.Context(), in, quiet, longest, func(keys []string) {
				before := slices.Clone(keys)
				time.Sleep(ms(500))
				if !slices.Equal(before, keys) {
					t.Errorf("the keys of a push were %v when it began and %v when it ended", before, keys)
				}
				rounds = append(rounds, strings.Join(keys, " "))
			})
		}()
		send := func(key string) {
			select {
			case in <- key:
			case <-time.After(time.Hour):
				t.Errorf("key %s was not taken", key)
			}
		}
		for _, k := range []string{"c", "a", "b"} {
			send(k)
		}
		for _, k := range []string{"x", "y", "w", "z"} { // while the push runs, and the one after it
			time.Sleep(ms(200))
			send(k)
		}
		close(in)
		if err := <-done; err != nil {
			t.Errorf("Coalesce returned %v", err)
		}
		if len(rounds) == 0 || rounds[0] != "a b c" {
			t.Errorf("pushes %q, want the first with a b c", rounds)
		}
	})
}

func theEarlierOfTheTwoTimesCounts(t *testing.T) {
	const forever = time.Duration(math.MaxInt64)
	for _, c := range []struct {
		quiet, longest time.Duration
		first          int // when one key is pushed
		stream         int // when the first of 20 keys, one each 70ms, is
	}{
		{ms(100), ms(1000), 100, 1000},
		{ms(1000), ms(1000), 1000, 1000},
		{ms(5000), ms(1000), 1000, 1000},
		{forever, ms(1000), 1000, 1000},
		{ms(100), forever, 100, 19*70 + 100},
		{ms(30), ms(1000), 30, 30},
	} {
		synctest.Test(t, func(t *testing.T) {
			b := newBenchWith(t, t.Context(), c.quiet, c.longest, 0)
			b.send("a")
			time.Sleep(ms(20000))
			b.want(pushed{ms(c.first), []string{"a"}})
			b.close()
		})
		synctest.Test(t, func(t *testing.T) {
			b := newBenchWith(t, t.Context(), c.quiet, c.longest, 0)
			for range 20 {
				b.send("a")
				time.Sleep(ms(70))
			}
			time.Sleep(ms(20000))
			synctest.Wait()
			if len(b.pushes) == 0 || b.pushes[0].at != ms(c.stream) {
				t.Errorf("quiet %v, longest %v, a key each 70ms: pushes %v, want the first at %v", c.quiet, c.longest, b.pushes, ms(c.stream))
			}
			b.close()
		})
	}
}

func TestEveryRoundHasTimesOfItsOwn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, 0)
		b.send("a")
		b.at(950) // not pushed at 1000, when the key of the first round would be that old
		b.send("b")
		b.at(5000)
		for n := 5000; n <= 5990; n += 90 { // pushed at 6000, before its quiet time ends
			b.at(n)
			b.send("c")
		}
		b.at(6040)
		b.send("d") // not pushed at 6090, when the last c would have been quiet
		time.Sleep(time.Hour)
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(1050), []string{"b"}}, pushed{ms(6000), []string{"c"}}, pushed{ms(6140), []string{"d"}})
		b.close()
	})
	theTimesRunDuringAPush(t)
}

func theTimesRunDuringAPush(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, ms(500))
		b.send("a") // pushed from 100 to 600
		for n := 130; n <= 1930; n += 60 {
			b.at(n)
			b.send("k")
		}
		time.Sleep(time.Minute)
		// The key of 130 is a second old at 1130; the last key, of 1930, is quiet until 2030.
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(1130), []string{"k"}}, pushed{ms(2030), []string{"k"}})
		b.close()
	})
}

func anOwedPushIsNotPutOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t, ms(500))
		b.send("a") // pushed from 100 to 600
		b.at(150)
		b.send("b") // due at 250
		b.at(590)
		b.send("c")
		b.at(610)
		b.send("d") // due at 710, while b and c are pushed
		b.at(1050)
		b.send("d")
		time.Sleep(time.Minute)
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(600), []string{"b", "c"}}, pushed{ms(1100), []string{"d"}})
		b.close()
	})
}

func closeInEveryState(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // nothing ever came
		b := newBench(t, ms(500))
		close(b.in)
		b.wantDoneAt(0, nil, "closed before any key")
		b.want()
	})
	synctest.Test(t, func(t *testing.T) { // idle, and nothing waits
		b := newBench(t, ms(500))
		b.send("a")
		b.at(5000)
		close(b.in)
		b.wantDoneAt(ms(5000), nil, "closed when nothing waited")
		b.want(pushed{ms(100), []string{"a"}})
	})
	synctest.Test(t, func(t *testing.T) { // idle, and keys wait
		b := newBench(t, ms(500))
		b.send("b")
		b.send("a")
		b.at(50)
		close(b.in)
		b.wantDoneAt(ms(550), nil, "closed when keys waited")
		b.want(pushed{ms(50), []string{"a", "b"}})
	})
	synctest.Test(t, func(t *testing.T) { // busy, and nothing waits
		b := newBench(t, ms(500))
		b.send("a")
		b.at(200)
		close(b.in)
		b.wantDoneAt(ms(600), nil, "closed during a push")
		b.want(pushed{ms(100), []string{"a"}})
	})
	synctest.Test(t, func(t *testing.T) { // busy, and another push is owed
		b := newBench(t, ms(500))
		b.send("a")
		b.at(150)
		b.send("b")
		b.at(300)
		close(b.in)
		b.wantDoneAt(ms(1100), nil, "closed when a push was owed")
		b.want(pushed{ms(100), []string{"a"}}, pushed{ms(600), []string{"b"}})
	})
}

func cancelInEveryState(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // idle, and nothing waits
		b := newBench(t, ms(500))
		b.at(5000)
		b.cancel()
		b.wantDoneAt(ms(5000), context.Canceled, "cancelled when nothing waited")
		b.want()
	})
	synctest.Test(t, func(t *testing.T) { // idle, and a key waits
		b := newBench(t, ms(500))
		b.send("a")
		b.at(50)
		b.cancel()
		b.wantDoneAt(ms(50), context.Canceled, "cancelled when a key waited")
		time.Sleep(time.Hour)
		b.want()
	})
	synctest.Test(t, func(t *testing.T) { // busy, and nothing waits
		b := newBench(t, ms(500))
		b.send("a")
		b.at(200)
		b.cancel()
		b.wantDoneAt(ms(600), context.Canceled, "cancelled during a push")
		b.want(pushed{ms(100), []string{"a"}})
	})
	synctest.Test(t, func(t *testing.T) { // busy, and another push is owed
		b := newBench(t, ms(500))
		b.send("a")
		b.at(150)
		b.send("b")
		b.at(300)
		b.cancel()
		b.wantDoneAt(ms(600), context.Canceled, "cancelled when a push was owed")
		time.Sleep(time.Hour)
		b.want(pushed{ms(100), []string{"a"}})
	})
}

func theErrorIsTheOneOfTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // its deadline
		ctx, cancel := context.WithTimeout(t.Context(), ms(250))
		defer cancel()
		b := newBenchWith(t, ctx, quiet, longest, 0)
		b.send("a")
		b.at(200)
		b.send("b")
		b.wantDoneAt(ms(250), context.DeadlineExceeded, "ctx reached its deadline")
		b.want(pushed{ms(100), []string{"a"}})
	})
	synctest.Test(t, func(t *testing.T) { // a cancel that has a cause, before the start
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errors.New("shutting down"))
		b := newBenchWith(t, ctx, quiet, longest, 0)
		b.wantDoneAt(0, context.Canceled, "ctx had ended before")
		b.want()
	})
}

// own counts the goroutines that run code of the answer.
func own() int {
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	n := 0
	for _, stack := range strings.Split(string(stacks), "\n\n") {
		if strings.Contains(stack, "sparr.example/task.") {
			n++
		}
	}
	return n
}

func TestNothingIsLeftRunning(t *testing.T) {
	for _, end := range []string{"close", "cancel"} {
		for _, state := range []string{"idle", "busy"} {
			synctest.Test(t, func(t *testing.T) {
				before := own()
				b := newBench(t, ms(500))
				b.send("a")
				b.at(2000)
				b.send("b")
				if state == "busy" {
					b.at(2200)
					b.send("c")
				}
				synctest.Wait()
				if end == "close" { // and ctx goes on
					close(b.in)
					b.wantDone(nil)
				} else { // and `in` stays open
					b.cancel()
					b.wantDone(context.Canceled)
				}
				synctest.Wait()
				if n := own() - before; n > 0 {
					t.Errorf("%d goroutines are still there after a %s while %s", n, end, state)
				}
				pushes := len(b.pushes)
				time.Sleep(time.Hour)
				if n := len(b.pushes) - pushes; n > 0 {
					t.Errorf("%d pushes after the return, after a %s while %s", n, end, state)
				}
			})
		}
	}
}
