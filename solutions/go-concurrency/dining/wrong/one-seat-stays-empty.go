// wrong: one seat less than there are may be taken, then left and right: no deadlock, but others wait longer than they must.

package task

import "sync"

type Table struct {
	host chan struct{}
	mu   sync.Mutex
	last []chan struct{} // of each fork: closed when the last who asked for it has put it down
}

func NewTable(seats int) *Table {
	return &Table{host: make(chan struct{}, seats-1), last: make([]chan struct{}, seats)}
}

func (t *Table) Eat(seat int, meal func()) {
	left, right := seat, (seat+1)%len(t.last)
	down := make(chan struct{})
	defer close(down)

	t.host <- struct{}{}
	defer func() { <-t.host }()
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
