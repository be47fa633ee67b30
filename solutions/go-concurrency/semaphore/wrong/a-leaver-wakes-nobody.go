// wrong: when the one in front leaves, those who fit now wait on for the next Release.

package task

import (
	"container/list"
	"context"
	"errors"
	"sync"
)

var ErrTooBig = errors.New("more than the semaphore has")

type Semaphore struct {
	size int

	mu      sync.Mutex
	free    int
	waiters list.List // of waiter, the first in line in front
}

type waiter struct {
	n      int
	served chan struct{} // closed when the units are taken
}

func New(size int) *Semaphore { return &Semaphore{size: size, free: size} }

func (s *Semaphore) Acquire(ctx context.Context, n int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if n > s.size {
		return ErrTooBig
	}
	s.mu.Lock()
	w := waiter{n, make(chan struct{})}
	place := s.waiters.PushBack(w)
	s.serve()
	s.mu.Unlock()

	select {
	case <-w.served:
		return nil
	case <-ctx.Done():
		s.mu.Lock()
		defer s.mu.Unlock()
		select {
		case <-w.served: // at the same moment: give it back
			s.free += n
		default:
			s.waiters.Remove(place)
		}
		return ctx.Err()
	}
}

// serve takes units for those in front, as far as they suffice; the caller holds mu.
func (s *Semaphore) serve() {
	for front := s.waiters.Front(); front != nil; front = s.waiters.Front() {
		w := front.Value.(waiter)
		if w.n > s.free {
			return // nobody overtakes
		}
		s.free -= w.n
		s.waiters.Remove(front)
		close(w.served)
	}
}

func (s *Semaphore) TryAcquire(n int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.waiters.Len() > 0 || n > s.free {
		return false
	}
	s.free -= n
	return true
}

func (s *Semaphore) Release(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free += n
	s.serve()
}
