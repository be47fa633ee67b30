// wrong: every meal is told to a channel that nobody reads: after a thousand meals the table stands still.

package task

import "sync"

type Table struct {
	mu   sync.Mutex
	last []chan struct{} // of each fork: closed when the last who asked for it has put it down
	log  chan int
}

func NewTable(seats int) *Table {
	return &Table{last: make([]chan struct{}, seats), log: make(chan int, 1000)}
}

func (t *Table) Eat(seat int, meal func()) {
	left, right := seat, (seat+1)%len(t.last)
	down := make(chan struct{})
	defer close(down)

	t.mu.Lock()
	before := []chan struct{}{t.last[left], t.last[right]}
	t.last[left], t.last[right] = down, down
	t.mu.Unlock()

	for _, neighbour := range before {
		if neighbour != nil { // nil: nobody has asked for this fork yet
			<-neighbour
		}
	}
	t.log <- seat
	meal()
}
