// wrong: the end of ctx may come between the look at it and the Wait, and nobody is woken then.

package task

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("queue is closed")

type Queue[T any] struct {
	size    int
	mu      sync.Mutex
	changed *sync.Cond
	values  []T
	closed  bool
}

func New[T any](size int) *Queue[T] {
	q := &Queue[T]{size: size}
	q.changed = sync.NewCond(&q.mu)
	return q
}

func (q *Queue[T]) Put(ctx context.Context, value T) error {
	defer context.AfterFunc(ctx, q.wake)()
	q.mu.Lock()
	defer q.mu.Unlock()
	for ctx.Err() == nil && !q.closed && len(q.values) >= q.size {
		q.changed.Wait()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if q.closed {
		return ErrClosed
	}
	q.values = append(q.values, value)
	q.changed.Broadcast()
	return nil
}

func (q *Queue[T]) Take(ctx context.Context) (T, error) {
	var none T
	defer context.AfterFunc(ctx, q.wake)()
	q.mu.Lock()
	defer q.mu.Unlock()
	for ctx.Err() == nil && !q.closed && len(q.values) == 0 {
		q.changed.Wait()
	}
	if err := ctx.Err(); err != nil {
		return none, err
	}
	if len(q.values) == 0 {
		return none, ErrClosed
	}
	value := q.values[0]
	q.values = q.values[1:]
	q.changed.Broadcast()
	return value, nil
}

func (q *Queue[T]) Close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.changed.Broadcast()
}

// wake lets everybody who waits look again.
func (q *Queue[T]) wake() {
	q.changed.Broadcast()
}
