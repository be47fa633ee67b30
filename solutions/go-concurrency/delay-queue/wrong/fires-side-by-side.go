// wrong: each item is fired in a goroutine of its own.

package task

import (
	"container/heap"
	"errors"
	"math"
	"sync"
	"time"
)

var ErrStopped = errors.New("queue is stopped")

const forever = time.Duration(math.MaxInt64)

type entry struct {
	item  string
	due   time.Time
	added int
}

// entries is a heap with the item that is due first on top.
type entries []entry

func (e entries) Len() int      { return len(e) }
func (e entries) Swap(i, j int) { e[i], e[j] = e[j], e[i] }
func (e entries) Less(i, j int) bool {
	if !e[i].due.Equal(e[j].due) {
		return e[i].due.Before(e[j].due)
	}
	return e[i].added < e[j].added
}
func (e *entries) Push(x any) { *e = append(*e, x.(entry)) }
func (e *entries) Pop() any {
	last := len(*e) - 1
	x := (*e)[last]
	*e = (*e)[:last]
	return x
}

type Queue struct {
	fire func(item string)
	wake chan struct{} // holds one: look at the queue again
	loop sync.WaitGroup

	mu      sync.Mutex
	waiting entries
	added   int
	stopped bool
}

func New(fire func(item string)) *Queue {
	q := &Queue{fire: fire, wake: make(chan struct{}, 1)}
	q.loop.Go(q.run)
	return q
}

func (q *Queue) Add(item string, after time.Duration) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.stopped {
		return ErrStopped
	}
	heap.Push(&q.waiting, entry{item, time.Now().Add(max(after, 0)), q.added})
	q.added++
	q.look()
	return nil
}

func (q *Queue) Stop() []string {
	q.mu.Lock()
	q.stopped = true
	var left []string
	for len(q.waiting) > 0 {
		left = append(left, heap.Pop(&q.waiting).(entry).item)
	}
	q.look()
	q.mu.Unlock()
	q.loop.Wait()
	return left
}

// look lets run see what has changed, and does not wait for it.
func (q *Queue) look() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

func (q *Queue) run() {
	timer := time.NewTimer(forever)
	for {
		q.mu.Lock()
		if q.stopped {
			q.mu.Unlock()
			return
		}
		wait := forever
		if len(q.waiting) > 0 {
			wait = time.Until(q.waiting[0].due)
		}
		if wait <= 0 {
			item := heap.Pop(&q.waiting).(entry).item
			q.mu.Unlock()
			go q.fire(item)
			continue
		}
		q.mu.Unlock()
		timer.Reset(wait) // since Go 1.23 no old tick is left in the channel
		select {
		case <-timer.C:
		case <-q.wake:
		}
	}
}
