// wrong: Stop leaves in the queue what is due already, and it is fired.

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
	fire  func(item string)
	timer *time.Timer // when to look at the queue; set under mu
	loop  sync.WaitGroup

	mu      sync.Mutex
	waiting entries
	added   int
	stopped bool
}

func New(fire func(item string)) *Queue {
	q := &Queue{fire: fire, timer: time.NewTimer(forever)}
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
	q.timer.Reset(time.Until(q.waiting[0].due)) // since Go 1.23 no old tick stays in its channel
	return nil
}

func (q *Queue) Stop() []string {
	q.mu.Lock()
	q.stopped = true
	var left []string
	for len(q.waiting) > 0 && time.Until(q.waiting[0].due) > 0 {
		left = append(left, heap.Pop(&q.waiting).(entry).item)
	}
	q.timer.Reset(0)
	q.mu.Unlock()
	q.loop.Wait()
	return left
}

func (q *Queue) run() {
	for range q.timer.C {
		for item, due := q.next(); due; item, due = q.next() {
			q.fire(item)
		}
		if q.ended() {
			return
		}
	}
}

// next takes the first item if it is due, or else sets the timer for it.
func (q *Queue) next() (item string, due bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		return "", false
	}
	if wait := time.Until(q.waiting[0].due); wait > 0 {
		q.timer.Reset(wait)
		return "", false
	}
	return heap.Pop(&q.waiting).(entry).item, true
}

func (q *Queue) ended() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.stopped
}
