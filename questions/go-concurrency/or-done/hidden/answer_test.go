package task_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

const never = 24 * 365 * time.Hour

// notes keeps what happened, each with the ms from the beginning.
type notes struct {
	mu    sync.Mutex
	start time.Time
	lines []string
}

func (n *notes) add(what string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.lines = append(n.lines, fmt.Sprintf("%s@%d", what, time.Since(n.start).Milliseconds()))
}

func (n *notes) want(t *testing.T, want string) {
	t.Helper()
	synctest.Wait()
	n.mu.Lock()
	defer n.mu.Unlock()
	if got := strings.Join(n.lines, " "); got != want {
		t.Errorf("seen (each with its ms)\n got %q\nwant %q", got, want)
	}
}

// listen notes what comes from a channel, a thousand values or an hour at most, and "end" when it is closed.
func listen[T any](from <-chan T, name string) *notes {
	n := &notes{start: time.Now()}
	go func() {
		limit := time.After(time.Hour)
		for range 1000 {
			select {
			case v, open := <-from:
				if !open {
					n.add("end")
					return
				}
				n.add(name + fmt.Sprint(v))
			case <-limit:
				n.add("no-end")
				return
			}
		}
	}()
	return n
}

// listenBeats is listen, for beats.
func listenBeats(from <-chan struct{}) *notes { return listen(from, "beat") }

// send sends a value, and says whether it was taken at once.
func send(in chan<- string, v string) bool {
	synctest.Wait()
	select {
	case in <- v:
		return true
	default:
		return false
	}
}

func ms(n int) time.Duration { return time.Duration(n) * time.Millisecond }

func TestValuesPassInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := make(chan string)
		out, beat := task.Watch(t.Context(), in, never)
		values, beats := listen(out, ""), listenBeats(beat)
		for _, v := range []string{"a", "b", "", "c", "c"} {
			if !send(in, v) {
				t.Errorf("%q was not taken, although all before it were received", v)
			}
		}
		time.Sleep(ms(500))
		send(in, "d")
		time.Sleep(ms(500))
		close(in)
		values.want(t, "a@0 b@0 @0 c@0 c@0 d@500 end@1000")
		beats.want(t, "end@1000")
	})
	synctest.Test(t, func(t *testing.T) { // the last value of a closed channel waits for its reader
		in := make(chan string, 2)
		in <- "a"
		in <- "b"
		close(in)
		out, _ := task.Watch(t.Context(), in, never)
		time.Sleep(time.Minute)
		listen(out, "").want(t, "a@0 b@0 end@0")
	})
}

func TestItTakesOneValueAtATime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in := make(chan string)
		out, _ := task.Watch(t.Context(), in, never)
		if !send(in, "a") {
			t.Error("the first value was not taken")
		}
		time.Sleep(time.Minute)
		if send(in, "b") {
			t.Error("a second value was taken before the first was received")
		}
		synctest.Wait()
		select {
		case v := <-out:
			if v != "a" {
				t.Errorf("received %q, want a", v)
			}
		default:
			t.Error("the first value cannot be received")
		}
		if !send(in, "c") {
			t.Error("the next value was not taken after the first was received")
		}
		listen(out, "").want(t, "c@0")
	})
}

func TestTheEndOfTheContextEndsIt(t *testing.T) {
	for _, state := range []string{"nothing comes", "a value waits for a reader", "the channel is nil"} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), ms(300))
			defer cancel()
			in := make(chan string)
			if state == "the channel is nil" {
				in = nil
			}
			out, beat := task.Watch(ctx, in, never)
			beats := listenBeats(beat)
			if state == "a value waits for a reader" {
				send(in, "a")
			}
			time.Sleep(ms(300))
			beats.want(t, "end@300")
			listen(out, "").want(t, "end@0")
			if t.Failed() {
				t.Log("while " + state)
			}
		})
	}
	synctest.Test(t, func(t *testing.T) { // it had ended before
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		for range 50 { // a choice left to chance shows
			in := make(chan string, 3)
			in <- "a"
			in <- "b"
			out, beat := task.Watch(ended, in, never)
			listenBeats(beat).want(t, "end@0")
			listen(out, "").want(t, "end@0")
			if n := 2 - len(in); n > 0 {
				t.Errorf("%d values were taken with a context that had ended before", n)
			}
			if t.Failed() {
				return
			}
		}
	})
}

func TestItBeatsWhateverPasses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // nothing passes
		ctx, cancel := context.WithTimeout(t.Context(), ms(3500))
		defer cancel()
		_, beat := task.Watch(ctx, make(chan string), time.Second)
		beats := listenBeats(beat)
		time.Sleep(ms(4000))
		beats.want(t, "beat{}@1000 beat{}@2000 beat{}@3000 end@3500")
	})
	synctest.Test(t, func(t *testing.T) { // values pass
		in := make(chan string)
		out, beat := task.Watch(t.Context(), in, time.Second)
		listen(out, "")
		beats := listenBeats(beat)
		for range 5 {
			time.Sleep(ms(700))
			send(in, "a")
		}
		close(in)
		beats.want(t, "beat{}@1000 beat{}@2000 beat{}@3000 end@3500")
	})
	synctest.Test(t, func(t *testing.T) { // a value waits for a reader
		in := make(chan string, 1)
		in <- "a"
		ctx, cancel := context.WithTimeout(t.Context(), ms(2500))
		defer cancel()
		_, beat := task.Watch(ctx, in, time.Second)
		beats := listenBeats(beat)
		time.Sleep(ms(3000))
		beats.want(t, "beat{}@1000 beat{}@2000 end@2500")
	})
	synctest.Test(t, func(t *testing.T) { // as short as can be
		ctx, cancel := context.WithTimeout(t.Context(), 5)
		defer cancel()
		_, beat := task.Watch(ctx, nil, 1)
		if _, open := <-beat; !open {
			t.Error("with an every of 1ns it has not beaten once in 5ns")
		}
	})
}

func TestABeatThatNobodyWaitsForIsLost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), ms(6500))
		defer cancel()
		in := make(chan string)
		out, beat := task.Watch(ctx, in, time.Second)
		values := listen(out, "")
		time.Sleep(ms(3500))
		send(in, "a")
		send(in, "b")
		values.want(t, "a@3500 b@3500")
		beats := listenBeats(beat) // from 3500 on
		time.Sleep(ms(5000))
		beats.want(t, "beat{}@500 beat{}@1500 beat{}@2500 end@3000")
	})
}

func TestWithoutATimeItNeverBeats(t *testing.T) {
	for _, every := range []time.Duration{0, -time.Second} {
		synctest.Test(t, func(t *testing.T) {
			in := make(chan string)
			out, beat := task.Watch(t.Context(), in, every)
			values, beats := listen(out, ""), listenBeats(beat)
			time.Sleep(time.Minute)
			send(in, "a")
			close(in)
			values.want(t, "a@60000 end@60000")
			beats.want(t, "end@60000")
		})
	}
}
