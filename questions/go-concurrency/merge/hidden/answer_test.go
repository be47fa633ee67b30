package task_test

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var errBoom = errors.New("boom")

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

// source sends these values, each after a pause, and is closed then.
func source(pause time.Duration, values ...int) <-chan task.Item {
	c := make(chan task.Item, len(values))
	go func() {
		defer close(c)
		for _, v := range values {
			time.Sleep(pause)
			c <- task.Item{Value: v}
		}
	}()
	return c
}

// full holds these items and is never closed.
func full(items ...task.Item) chan task.Item {
	c := make(chan task.Item, len(items))
	for _, item := range items {
		c <- item
	}
	return c
}

// strange is a context that package context does not know: one derived from it needs
// a goroutine until it is cancelled.
type strange struct {
	context.Context
	done chan struct{}
}

func (s strange) Done() <-chan struct{} { return s.done }

func times(n int, item task.Item) []task.Item {
	items := make([]task.Item, n)
	for i := range items {
		items[i] = item
	}
	return items
}

func TestEveryItemComesInTheOrderOfItsSource(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(2 * time.Hour) // until every source is closed
		const each = 30
		var sources []<-chan task.Item
		for s := range 4 {
			var values []int
			for i := range each {
				values = append(values, s*100+i)
			}
			sources = append(sources, source(time.Duration(s)*time.Millisecond, values...))
		}
		var next [4]int
		for item := range task.Merge(t.Context(), sources...) {
			s, i := item.Value/100, item.Value%100
			if i != next[s] {
				t.Fatalf("item %d of source %d came, want %d", i, s, next[s])
			}
			next[s]++
			time.Sleep(time.Millisecond)
		}
		for s, n := range next {
			if n != each {
				t.Errorf("%d items of source %d came, want %d", n, s, each)
			}
		}
	})
}

func TestItClosesWhenAllSourcesAreClosed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(2 * time.Hour) // until every source is closed
		begin := time.Now()
		n := 0
		for range task.Merge(t.Context(), source(time.Second, 1), source(time.Minute, 2), source(0)) {
			n++
		}
		if took := time.Since(begin); n != 2 || took != time.Minute {
			t.Errorf("closed after %d items and %v, want 2 and 1m, when the last source is closed", n, took)
		}
		for item := range task.Merge(t.Context()) {
			t.Errorf("%+v came from no sources", item)
		}
		for item := range task.Merge(t.Context(), source(0), source(0)) {
			t.Errorf("%+v came from sources without items", item)
		}
		if took := time.Since(begin); took != time.Minute {
			t.Errorf("nothing to merge took %v", took-time.Minute)
		}
		for range task.Merge(strange{t.Context(), make(chan struct{})}, source(0, 1), source(0, 2)) {
		}
		synctest.Wait()
		stacks := make([]byte, 1<<20)
		if strings.Contains(string(stacks[:runtime.Stack(stacks, true)]), "propagateCancel") {
			t.Error("all sources are closed, and a context of Merge goes on")
		}
	})
}

func TestAQuickSourceWaitsForNoSlowOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		defer time.Sleep(2 * time.Hour) // until every source is closed
		begin := time.Now()
		out := task.Merge(t.Context(), source(time.Hour, 9), source(time.Second, 1, 2, 3), source(time.Hour, 9))
		for i := range 3 {
			item := <-out
			if took := time.Since(begin); item.Value != i+1 || took != time.Duration(i+1)*time.Second {
				t.Errorf("%+v came after %v, want %d after %ds", item, took, i+1, i+1)
			}
		}
		for range out {
		}
	})
}

func TestTheFirstErrorComesLast(t *testing.T) {
	for range 50 { // what is left to chance shows
		synctest.Test(t, func(t *testing.T) {
			busy := times(30, task.Item{Value: 1})
			fails := append(times(5, task.Item{Value: 2}), task.Item{Value: 3, Err: errBoom}, task.Item{Value: 4})
			out := task.Merge(t.Context(), full(busy...), full(fails...), full(busy...))
			var got []task.Item
			for item := range out {
				got = append(got, item)
			}
			of2 := 0
			for i, item := range got {
				if (item.Err != nil) != (i == len(got)-1) {
					t.Fatalf("item %d of %d is %+v; the error must come, and be the last", i+1, len(got), item)
				}
				if item.Value == 2 {
					of2++
				}
			}
			if len(got) == 0 || !errors.Is(got[len(got)-1].Err, errBoom) || got[len(got)-1].Value != 3 {
				t.Fatalf("the error did not come: %+v", got)
			}
			if of2 != 5 {
				t.Fatalf("%d items of the source came before its error, want 5", of2)
			}
		})
	}
	synctest.Test(t, func(t *testing.T) { // two of them: only the first
		errors := 0
		for item := range task.Merge(t.Context(), full(task.Item{Err: errBoom}), full(task.Item{Err: context.Canceled})) {
			errors++
			if item.Err == nil {
				t.Errorf("%+v came", item)
			}
		}
		if errors != 1 {
			t.Errorf("%d errors came, want 1", errors)
		}
	})
}

func TestAnErrorLeavesNobodyWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		before := own()
		begin := time.Now()
		silent := make(chan task.Item)
		fails := make(chan task.Item, 1)
		time.AfterFunc(time.Second, func() { fails <- task.Item{Err: errBoom} })
		out := task.Merge(t.Context(), silent, fails, full(times(5, task.Item{Value: 1})...), nil)
		for range out {
		}
		if took := time.Since(begin); took != time.Second {
			t.Errorf("closed after %v, want 1s, at the error", took)
		}
		synctest.Wait()
		if n := own() - before; n > 0 {
			t.Errorf("%d goroutines are left after an error, waiting for other sources", n)
		}
	})
}

func TestTheEndOfCtxClosesIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		before := own()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		n := 0
		for item := range task.Merge(ctx, make(chan task.Item), full(task.Item{Value: 1}), nil) {
			n++
			if item.Value != 1 || item.Err != nil {
				t.Errorf("%+v came, want the value 1 alone", item)
			}
		}
		if took := time.Since(begin); n != 1 || took != time.Minute {
			t.Errorf("closed after %v and %d items, want 1m, at the end of ctx, and 1", took, n)
		}
		synctest.Wait()
		if n := own() - before; n > 0 {
			t.Errorf("%d goroutines are left after the end of ctx", n)
		}
	})
}

func TestAfterTheEndOfCtxNothingComes(t *testing.T) {
	for range 30 {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			for item := range task.Merge(ctx, full(times(9, task.Item{Value: 1})...), full(task.Item{Err: errBoom})) {
				t.Errorf("%+v came though ctx had ended before", item)
			}
		})
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			out := task.Merge(ctx, full(times(9, task.Item{Value: 1})...), full(times(9, task.Item{Value: 2})...))
			<-out
			synctest.Wait()
			cancel()
			synctest.Wait()
			for item := range out {
				t.Errorf("%+v came after the end of ctx", item)
			}
		})
	}
}

func TestAConsumerThatLeavesLeavesNobody(t *testing.T) {
	for _, reads := range []int{0, 1, 4} {
		synctest.Test(t, func(t *testing.T) {
			before := own()
			ctx, cancel := context.WithCancel(t.Context())
			silent := make(chan task.Item)
			out := task.Merge(ctx, full(times(20, task.Item{Value: 1})...), silent, full(times(20, task.Item{Value: 2})...))
			for range reads {
				<-out
			}
			synctest.Wait() // the next items wait for somebody who takes them
			cancel()
			synctest.Wait()
			if n := own() - before; n > 0 {
				t.Errorf("the consumer has left after %d items, and %d goroutines are left", reads, n)
			}
		})
	}
}

func TestItReadsAheadAtMostTwo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		a, b := full(times(20, task.Item{Value: 1})...), full(times(20, task.Item{Value: 1})...)
		out := task.Merge(ctx, a, b)
		for reads := range 5 {
			synctest.Wait()
			if took := 40 - len(a) - len(b); took > reads+4 || len(a) < 18-reads || len(b) < 18-reads {
				t.Errorf("%d items were received, and %d were taken from two sources", reads, took)
			}
			<-out
		}
		cancel()
	})
}
