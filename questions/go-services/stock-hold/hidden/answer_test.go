package task_test

import (
	"errors"
	"fmt"
	"math"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// want compares an error; nil means none.
func want(t *testing.T, what string, got, want error) {
	t.Helper()
	if !errors.Is(got, want) || want == nil && got != nil {
		t.Errorf("%s: error %v, want %v", what, got, want)
	}
}

func counts(t *testing.T, when string, s *task.Stock, free, held, sold int) {
	t.Helper()
	if f, h, d := s.Counts(); f != free || h != held || d != sold {
		t.Errorf("%s: %d free, %d held, %d sold; want %d, %d, %d", when, f, h, d, free, held, sold)
	}
}

// later lets the time pass, and everything that is due at its end happen.
func later(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

func TestReserveTakesAllOrNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(5, time.Hour)
		counts(t, "at the beginning", s, 5, 0, 0)
		want(t, "3 of 5", s.Reserve("a", 3), nil)
		counts(t, "after 3 of 5", s, 2, 3, 0)
		for _, n := range []int{3, 4, 5, math.MaxInt} {
			want(t, fmt.Sprintf("%d of 2", n), s.Reserve("b", n), task.ErrSoldOut)
		}
		counts(t, "after refusals", s, 2, 3, 0)
		want(t, "2 of 2, for an order that was refused before", s.Reserve("b", 2), nil)
		want(t, "1 of 0", s.Reserve("c", 1), task.ErrSoldOut)
		counts(t, "with all units held", s, 0, 5, 0)
		for _, n := range []int{0, -1, math.MinInt} {
			want(t, fmt.Sprintf("%d units", n), s.Reserve("d", n), task.ErrBadCount)
		}
		counts(t, "after bad counts", s, 0, 5, 0)
		none := task.NewStock(0, time.Hour)
		want(t, "1 of an empty stock", none.Reserve("a", 1), task.ErrSoldOut)
		want(t, "0 of an empty stock", none.Reserve("a", 0), task.ErrBadCount)
	})
}

func TestManyAtOnceNeverOversell(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, n := range []int{1, 3} {
			s := task.NewStock(100, time.Hour)
			var won atomic.Int32
			var all sync.WaitGroup
			for i := range 500 {
				all.Go(func() {
					order := fmt.Sprint("order-", i)
					err := s.Reserve(order, n)
					if err == nil {
						won.Add(1)
						if i%2 == 0 {
							want(t, "Confirm", s.Confirm(order), nil)
						}
					} else {
						want(t, "Reserve", err, task.ErrSoldOut)
					}
				})
			}
			all.Wait()
			free, held, sold := s.Counts()
			if int(won.Load()) != 100/n || held+sold != 100/n*n || free != 100%n {
				t.Errorf("500 orders of %d for 100 units: %d won, %d free, %d held, %d sold; want %d to win", n, won.Load(), free, held, sold, 100/n)
			}
		}
	})
}

func TestConfirmSells(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(5, time.Hour)
		want(t, "an order that is not known", s.Confirm("a"), task.ErrNoHold)
		s.Reserve("a", 1)
		s.Reserve("b", 1)
		want(t, "Confirm", s.Confirm("a"), nil)
		counts(t, "after one of two is confirmed", s, 3, 1, 1)
		want(t, "Confirm again", s.Confirm("a"), nil)
		counts(t, "after a second Confirm", s, 3, 1, 1)
		s.Cancel("b")
		want(t, "an order that was cancelled", s.Confirm("b"), task.ErrNoHold)
		s.Reserve("c", 0)
		want(t, "an order that was refused", s.Confirm("c"), task.ErrNoHold)
		counts(t, "at the end", s, 4, 0, 1)
	})
}

func TestCancelGivesBackOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(5, time.Minute)
		want(t, "an order that is not known", s.Cancel("a"), nil)
		s.Reserve("a", 2)
		s.Reserve("b", 1)
		want(t, "Cancel", s.Cancel("a"), nil)
		counts(t, "after one of two is cancelled", s, 4, 1, 0)
		want(t, "Cancel again", s.Cancel("a"), nil)
		counts(t, "after a second Cancel", s, 4, 1, 0)
		want(t, "Confirm", s.Confirm("b"), nil)
		want(t, "Cancel after Confirm", s.Cancel("b"), task.ErrConfirmed)
		want(t, "Cancel after Confirm, again", s.Cancel("b"), task.ErrConfirmed)
		counts(t, "after the Cancel of what was sold", s, 4, 0, 1)
	})
}

func TestCountsAlwaysAddUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const units = 400
		s := task.NewStock(units, time.Minute)
		check := func(when string) {
			if free, held, sold := s.Counts(); free+held+sold != units || min(free, held, sold) < 0 {
				t.Errorf("%s: %d free, %d held, %d sold do not make %d", when, free, held, sold, units)
			}
		}
		for i := range 100 {
			s.Reserve(fmt.Sprint(i), 2+i%4)
			check("after Reserve")
		}
		for i := range 20 {
			s.Confirm(fmt.Sprint(i))
			check("after Confirm")
			s.Cancel(fmt.Sprint(i + 10))
			check("after Cancel")
		}
		var writers, readers sync.WaitGroup
		stop := make(chan bool)
		for w := range 4 {
			writers.Go(func() {
				for i := 20 + w; i < 100; i += 2 {
					if w < 2 && i%3 == 0 {
						s.Confirm(fmt.Sprint(i))
					}
					s.Cancel(fmt.Sprint(i))
				}
			})
		}
		for range 2 {
			readers.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
						check("while others write")
					}
				}
			})
		}
		writers.Wait()
		close(stop)
		readers.Wait()
	})
}

func TestTheSameOrderHoldsOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(10, time.Minute)
		var all sync.WaitGroup
		for range 50 {
			all.Go(func() { want(t, "Reserve of the same order, at once", s.Reserve("a", 3), nil) })
		}
		all.Wait()
		counts(t, "after 50 times the same order", s, 7, 3, 0)
		for _, n := range []int{1, 2, 4, 99} {
			want(t, fmt.Sprintf("the same order with %d units", n), s.Reserve("a", n), task.ErrConflict)
		}
		want(t, "all the rest for another order", s.Reserve("b", 7), nil)
		want(t, "the same order while nothing is free", s.Reserve("a", 3), nil)
		s.Confirm("a")
		want(t, "the same order after Confirm", s.Reserve("a", 3), nil)
		want(t, "the same order after Confirm with another number", s.Reserve("a", 1), task.ErrConflict)
		counts(t, "at the end", s, 0, 7, 3)
	})
}

func TestAHoldEndsOnTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(5, 15*time.Minute)
		s.Reserve("a", 2)
		later(10 * time.Minute)
		s.Reserve("b", 3)
		later(4 * time.Minute)
		want(t, "the same order again", s.Reserve("a", 2), nil) // prolongs nothing
		later(time.Minute - 1)
		counts(t, "1ns before the end of the first hold", s, 0, 5, 0)
		want(t, "Reserve 1ns before the end of the first hold", s.Reserve("c", 1), task.ErrSoldOut)
		later(1)
		want(t, "Confirm at the end of the hold", s.Confirm("a"), task.ErrNoHold)
		want(t, "Cancel after the end of the hold", s.Cancel("a"), nil)
		counts(t, "at the end of the first hold", s, 2, 3, 0)
		later(10*time.Minute - 1)
		want(t, "Confirm 1ns before the end of the second hold", s.Confirm("b"), nil)
		counts(t, "when the second hold was confirmed in time", s, 2, 0, 3)
		s = task.NewStock(5, 15*time.Minute)
		for i := range 5 {
			s.Reserve(fmt.Sprint(i), 1)
		}
		later(15 * time.Minute)
		counts(t, "when five holds have ended at once", s, 5, 0, 0)
		want(t, "all units once the holds have ended", s.Reserve("all", 5), nil)
		counts(t, "with all of them held anew", s, 0, 5, 0)
	})
}

func TestWhatIsSoldStaysSold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(5, time.Minute)
		s.Reserve("a", 2)
		s.Confirm("a")
		for range 3 {
			later(time.Minute)
			counts(t, "after the time of a hold", s, 3, 0, 2)
			want(t, "Confirm again, much later", s.Confirm("a"), nil)
			want(t, "Cancel, much later", s.Cancel("a"), task.ErrConfirmed)
			want(t, "the same order, much later", s.Reserve("a", 2), nil)
		}
		counts(t, "after the time of three holds", s, 3, 0, 2)
	})
}

func TestANewHoldHasItsFullTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := task.NewStock(5, time.Minute)
		s.Reserve("a", 2)
		later(40 * time.Second)
		s.Cancel("a")
		later(10 * time.Second)
		want(t, "Reserve after Cancel", s.Reserve("a", 4), nil) // until 1m50s
		later(10 * time.Second)
		counts(t, "when the first hold would have ended", s, 1, 4, 0)
		later(50*time.Second - 1)
		counts(t, "1ns before the end of the new hold", s, 1, 4, 0)
		later(1)
		counts(t, "at the end of the new hold", s, 5, 0, 0)
		want(t, "Reserve after the end of a hold", s.Reserve("a", 5), nil)
		later(time.Minute - 1)
		want(t, "Confirm of the third hold", s.Confirm("a"), nil)
		later(time.Hour)
		counts(t, "at the end", s, 0, 0, 5)
	})
}
