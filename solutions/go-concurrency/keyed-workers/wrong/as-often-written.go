// wrong: policies with one key overtake each other, because all workers read from one queue.

package task

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
)

var ErrClosed = errors.New("dispatcher is closed")

type Policy struct {
	Key string
	Rev int
}

// One channel, many readers; Close was added so that it can end.
type Dispatcher struct {
	queue   chan Policy
	workers sync.WaitGroup
	once    sync.Once
	closed  atomic.Bool
	panics  atomic.Int64
}

func New(workers, depth int, apply func(Policy)) *Dispatcher {
	d := &Dispatcher{queue: make(chan Policy, depth)}
	for range workers {
		d.workers.Go(func() {
			for p := range d.queue {
				func() {
					defer func() {
						if recover() != nil {
							d.panics.Add(1)
						}
					}()
					apply(p)
				}()
			}
		})
	}
	return d
}

func (d *Dispatcher) Submit(ctx context.Context, p Policy) error {
	if d.closed.Load() {
		return ErrClosed
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	select {
	case d.queue <- p:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (d *Dispatcher) Close() {
	d.once.Do(func() { d.closed.Store(true); close(d.queue) })
	d.workers.Wait()
}

func (d *Dispatcher) Panics() int { return int(d.panics.Load()) }
