package task_test

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"sparr.example/task"
)

// stacks are those of the goroutines that run code of the answer, each with its state in the first line.
func stacks() []string {
	text := make([]byte, 1<<16)
	text = text[:runtime.Stack(text, true)]
	var own []string
	for _, stack := range strings.Split(string(text), "\n\n") {
		if strings.Contains(stack, "sparr.example/task.") {
			own = append(own, stack)
		}
	}
	return own
}

// goroutine is the number of the goroutine that calls it.
func goroutine() string {
	stack := make([]byte, 64)
	return strings.Fields(string(stack[:runtime.Stack(stack, false)]))[1]
}

// letOthersRun gives every other goroutine the chance to do what it should not.
func letOthersRun() {
	for range 20 {
		runtime.Gosched()
	}
}

// said is what InTurn must say.
func said(n, rounds int) string {
	var want strings.Builder
	for round := range rounds {
		for id := range n {
			fmt.Fprintf(&want, "%d.%d ", round, id)
		}
	}
	return want.String()
}

func TestOneOrder(t *testing.T) {
	for _, c := range []struct{ n, rounds int }{{2, 5}, {3, 1}, {5, 4}} {
		synctest.Test(t, func(t *testing.T) {
			heard := make(chan string, 1000)
			task.InTurn(c.n, c.rounds, func(id, round int) {
				letOthersRun()
				heard <- fmt.Sprintf("%d.%d ", round, id)
			})
			got := ""
			for range len(heard) {
				got += <-heard
			}
			if want := said(c.n, c.rounds); !strings.HasPrefix(got, want) && !strings.HasPrefix(want, got) || got == "" {
				t.Errorf("%d goroutines, %d rounds: they said (round.id)\n  %s, want\n  %s", c.n, c.rounds, got, want)
			}
		})
	}
}

func TestExactRounds(t *testing.T) {
	for _, c := range []struct{ n, rounds int }{{1, 1}, {1, 7}, {2, 1}, {4, 100}, {100, 3}} {
		synctest.Test(t, func(t *testing.T) {
			var calls atomic.Int32
			task.InTurn(c.n, c.rounds, func(int, int) { calls.Add(1) })
			synctest.Wait()
			if n := int(calls.Load()); n != c.n*c.rounds {
				t.Errorf("%d goroutines, %d rounds: %d calls of speak, want %d", c.n, c.rounds, n, c.n*c.rounds)
			}
		})
	}
}

func TestOneSpeaksAtATime(t *testing.T) {
	for _, n := range []int{2, 8} {
		synctest.Test(t, func(t *testing.T) {
			var speaking atomic.Int32
			plain := 0 // the next one sees what the last one wrote, without a lock
			task.InTurn(n, 50, func(int, int) {
				if now := speaking.Add(1); now != 1 {
					t.Errorf("%d speak at a time, want 1", now)
				}
				plain++
				letOthersRun()
				plain++
				speaking.Add(-1)
			})
			if plain != 100*n {
				t.Errorf("%d goroutines: a counter without a lock says %d, want %d", n, plain, 100*n)
			}
		})
	}
}

func TestEachHasItsOwnGoroutine(t *testing.T) {
	for _, n := range []int{1, 2, 6} {
		synctest.Test(t, func(t *testing.T) {
			calls := make(chan [2]string, 1000)
			caller := goroutine()
			task.InTurn(n, 3, func(id, _ int) { calls <- [2]string{fmt.Sprint(id), goroutine()} })
			of := map[string]string{caller: "the caller of InTurn"}
			for range len(calls) {
				call := <-calls
				speaker, on := "speaker "+call[0], call[1]
				if of[on] == "" {
					of[on] = speaker
				}
				if of[on] != speaker {
					t.Fatalf("%s and %s are on one goroutine", of[on], speaker)
				}
			}
			if len(of) != n+1 {
				t.Errorf("%d goroutines spoke, want %d", len(of)-1, n)
			}
		})
	}
}

func TestWaitingCostsNothing(t *testing.T) {
	for _, c := range []struct{ n, speaks int }{{2, 0}, {2, 1}, {5, 3}} {
		task.InTurn(c.n, 2, func(id, round int) {
			if id != c.speaks || round == 1 {
				return
			}
			busy := ""
			for range 300 { // those that are just begun come to rest soon
				runtime.Gosched()
				busy = ""
				for _, stack := range stacks() {
					head, _, _ := strings.Cut(stack, "\n")
					if !strings.Contains(stack, "sparr.example/task_test.") && (strings.Contains(head, "[run") || strings.Contains(head, "[sleep")) {
						busy = stack
					}
				}
				if busy == "" {
					return
				}
			}
			t.Errorf("while speaker %d of %d speaks, another one does not rest:\n%s", id, c.n, busy)
		})
	}
}

func TestNobodyIsLeft(t *testing.T) {
	for _, c := range []struct{ n, rounds int }{{1, 1}, {3, 2}, {2, 9}} {
		synctest.Test(t, func(t *testing.T) {
			var begun, ended atomic.Int32
			task.InTurn(c.n, c.rounds, func(int, int) {
				begun.Add(1)
				letOthersRun()
				ended.Add(1)
			})
			if b, e := begun.Load(), ended.Load(); e < int32(c.n*c.rounds) || b != e {
				t.Errorf("%d goroutines, %d rounds: when InTurn returned, %d calls of speak had begun and %d ended", c.n, c.rounds, b, e)
			}
			synctest.Wait()
			if own := stacks(); len(own) > 0 {
				t.Errorf("%d goroutines, %d rounds: %d goroutines are left:\n%s", c.n, c.rounds, len(own), own[0])
			}
		})
	}
}

func TestNothingToSay(t *testing.T) {
	for _, c := range []struct{ n, rounds int }{{0, 5}, {3, 0}, {0, 0}, {-1, 3}, {4, -2}, {math.MinInt, 1}, {1, math.MinInt}} {
		synctest.Test(t, func(t *testing.T) {
			task.InTurn(c.n, c.rounds, func(id, round int) {
				t.Errorf("%d goroutines, %d rounds: speaker %d spoke in round %d", c.n, c.rounds, id, round)
			})
			synctest.Wait()
			if n := len(stacks()); n != 0 {
				t.Errorf("%d goroutines, %d rounds: %d goroutines are left", c.n, c.rounds, n)
			}
		})
	}
}
