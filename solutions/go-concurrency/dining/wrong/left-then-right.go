// wrong: the left fork is taken first and then the right one: each may hold one and wait for the other.

package task

import "sync"

type Table struct {
	mu   sync.Mutex
	last []chan struct{} // of each fork: closed when the last who asked for it has put it down
}

func NewTable(seats int) *Table {
	return &Table{last: make([]chan struct{}, seats)}
}

func (t *Table) Eat(seat int, meal func()) {
	left, right := seat, (seat+1)%len(t.last)
	down := make(chan struct{})
	defer close(down)

	for _, fork := range []int{left, right} {
		t.mu.Lock()
		neighbour := t.last[fork]
		t.last[fork] = down
		t.mu.Unlock()
		if neighbour != nil { // nil: nobody has asked for this fork yet
			<-neighbour
		}
	}
	meal()
}
