package task

import "time"

// Table is round, with a fork between any two seats: seat s has fork s on its
// left and fork s+1 on its right, and the last seat has fork 0 on its right.
type Table struct {
	forks []chan struct{} // a fork that lies on the table is in its channel
}

// NewTable makes a table with so many seats, at least 2.
func NewTable(seats int) *Table {
	t := &Table{}
	for range seats {
		fork := make(chan struct{}, 1)
		fork <- struct{}{}
		t.forks = append(t.forks, fork)
	}
	return t
}

// Eat calls meal once while it has both forks of the seat.
func (t *Table) Eat(seat int, meal func()) {
	left, right := t.forks[seat], t.forks[(seat+1)%len(t.forks)]
	<-left
	time.Sleep(time.Millisecond) // only makes it certain that the others get as far as this
	<-right
	meal()
	left <- struct{}{}
	right <- struct{}{}
}
