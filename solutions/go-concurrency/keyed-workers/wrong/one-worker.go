// wrong: all keys go through one worker, so different keys wait for each other.

package task

import (
	"context"
	"errors"
	"hash/maphash"
	"sync"
	"sync/atomic"
)

var ErrClosed = errors.New("dispatcher is closed")

type Policy struct {
	Key string
	Rev int
}

type Dispatcher struct {
	apply   func(Policy)
	seed    maphash.Seed
	queues  []chan Policy
	panics  atomic.Int64
	workers sync.WaitGroup

	closing chan struct{} // closed first: waiting submitters give up
	once    sync.Once
	sending sync.RWMutex // held for reading while a send may happen
}

func New(workers, depth int, apply func(Policy)) *Dispatcher {
	d := &Dispatcher{apply: apply, seed: maphash.MakeSeed(), closing: make(chan struct{})}
	for range min(workers, 1) {
		queue := make(chan Policy, depth)
		d.queues = append(d.queues, queue)
		d.workers.Go(func() {
			for p := range queue {
				d.applyOne(p)
			}
		})
	}
	return d
}

func (d *Dispatcher) applyOne(p Policy) {
	defer func() {
		if recover() != nil {
			d.panics.Add(1)
		}
	}()
	d.apply(p)
}

func (d *Dispatcher) Submit(ctx context.Context, p Policy) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	d.sending.RLock()
	defer d.sending.RUnlock()
	select {
	case <-d.closing:
		return ErrClosed
	default:
	}
	queue := d.queues[maphash.String(d.seed, p.Key)%uint64(len(d.queues))]
	select {
	case queue <- p:
		return nil
	case <-d.closing:
		return ErrClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (d *Dispatcher) Close() {
	d.once.Do(func() {
		close(d.closing)
		d.sending.Lock() // no Submit is between its check and its send any more
		defer d.sending.Unlock()
		for _, queue := range d.queues {
			close(queue)
		}
	})
	d.workers.Wait()
}

func (d *Dispatcher) Panics() int { return int(d.panics.Load()) }
