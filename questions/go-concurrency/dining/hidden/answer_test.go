package task_test

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// visit is one meal: who comes when, how long it lasts, and when it must begin.
type visit struct {
	seat               int
	comes, lasts, eats time.Duration // in seconds
}

// dine lets them come and compares when each begins to eat.
func dine(t *testing.T, seats int, visits ...visit) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		table := task.NewTable(seats)
		begin := time.Now()
		var all sync.WaitGroup
		for _, v := range visits {
			all.Go(func() {
				time.Sleep(v.comes * time.Second)
				table.Eat(v.seat, func() {
					if at := time.Since(begin); at != v.eats*time.Second {
						t.Errorf("%d seats: seat %d came after %ds and began to eat after %v, want %ds", seats, v.seat, v.comes, at, v.eats)
					}
					time.Sleep(v.lasts * time.Second)
				})
			})
		}
		all.Wait()
	})
}

func TestNeighboursNeverEatTogether(t *testing.T) {
	for _, seats := range []int{2, 3, 5} {
		synctest.Test(t, func(t *testing.T) {
			table := task.NewTable(seats)
			held := make([]atomic.Int32, seats)
			var all sync.WaitGroup
			for seat := range seats {
				all.Go(func() {
					time.Sleep(time.Duration(seat) * 10 * time.Second) // seat 0 eats when 1 comes
					for meal := range 3 {
						table.Eat(seat, func() {
							for _, fork := range []int{seat, (seat + 1) % seats} {
								if held[fork].Add(1) != 1 {
									t.Errorf("%d seats: seat %d eats with fork %d, which its neighbour has", seats, seat, fork)
								}
								defer held[fork].Add(-1)
							}
							time.Sleep(time.Duration(11+meal) * time.Second)
						})
					}
				})
			}
			all.Wait()
		})
	}
}

func TestEverybodyEats(t *testing.T) {
	for _, seats := range []int{2, 3, 5, 5, 5, 5, 5, 5, 40} {
		for range 20 {
			synctest.Test(t, func(t *testing.T) {
				table := task.NewTable(seats)
				var eaten atomic.Int32
				var all sync.WaitGroup
				for seat := range seats {
					all.Go(func() {
						for range 5 {
							table.Eat(seat, func() { eaten.Add(1); runtime.Gosched() })
						}
					})
				}
				all.Wait()
				if n := int(eaten.Load()); n != 5*seats {
					t.Errorf("%d seats: %d meals, want %d", seats, n, 5*seats)
				}
			})
		}
	}
}

func TestWhoCanEatEatsAtOnce(t *testing.T) {
	dine(t, 6, visit{0, 0, 10, 0}, visit{2, 0, 10, 0}, visit{4, 0, 10, 0})
	dine(t, 5, visit{0, 0, 10, 0}, visit{1, 1, 10, 10}, visit{3, 2, 10, 2}) // beside one who waits for another
	dine(t, 2, visit{0, 0, 10, 0}, visit{1, 10, 1, 10}, visit{0, 20, 1, 20})
}

func TestNobodyIsOvertakenByANeighbour(t *testing.T) {
	dine(t, 2, visit{0, 0, 10, 0}, visit{1, 1, 10, 10}, visit{0, 11, 10, 20}, visit{1, 12, 10, 30})
	dine(t, 5, visit{0, 0, 10, 0}, visit{1, 1, 10, 10}, visit{2, 2, 10, 20}, visit{3, 3, 10, 30}) // a row of those who wait
	dine(t, 5, visit{4, 0, 10, 0}, visit{3, 1, 10, 10}, visit{2, 2, 10, 20}, visit{1, 3, 10, 30}) // the other way round
	// Seat 1 waits for both its neighbours in turn, and they come again at once.
	dine(t, 5, visit{0, 0, 10, 0}, visit{2, 5, 10, 5}, visit{1, 6, 10, 15}, visit{0, 11, 10, 25}, visit{2, 16, 10, 25})
	dine(t, 5, visit{2, 0, 10, 0}, visit{0, 5, 10, 5}, visit{1, 6, 10, 15}, visit{2, 11, 10, 25}, visit{0, 16, 10, 25})
}

func TestAPanicPutsTheForksDown(t *testing.T) {
	for seat := range 3 {
		synctest.Test(t, func(t *testing.T) {
			table := task.NewTable(3)
			caught := make(chan any, 1)
			go func() {
				defer func() { caught <- recover() }()
				table.Eat(seat, func() {
					time.Sleep(time.Second)
					panic("choked")
				})
			}()
			synctest.Wait()
			ate := make(chan bool, 3)
			for other := range 3 {
				go table.Eat(other, func() { ate <- true })
			}
			time.Sleep(time.Minute)
			if len(caught) == 0 || <-caught != "choked" {
				t.Error("the panic did not reach the caller of Eat")
			}
			if len(ate) != 3 {
				t.Errorf("after a panic at seat %d, %d of 3 ate", seat, len(ate))
			}
		})
	}
}

func TestManyMeals(t *testing.T) {
	const seats, meals = 5, 400
	table := task.NewTable(seats)
	var forks [seats]int // who has a fork may write on it without a lock
	var all sync.WaitGroup
	for seat := range seats {
		all.Go(func() {
			for range meals {
				table.Eat(seat, func() {
					forks[seat]++
					forks[(seat+1)%seats]++
				})
			}
		})
	}
	all.Wait()
	for fork, n := range forks {
		if n != 2*meals {
			t.Errorf("fork %d was used %d times, want %d", fork, n, 2*meals)
		}
	}
}
