package task

import (
	"context"
	"errors"
)

// ErrTooBig is returned for a request that could never be granted.
var ErrTooBig = errors.New("more than the semaphore has")

// Semaphore hands out size units, several at a time.
type Semaphore struct{}

// New returns a semaphore with size free units; size is at least 1.
func New(size int) *Semaphore {
	return &Semaphore{}
}

// Acquire takes n units, at least 1, and waits its turn for them. It returns nil
// and holds them, or an error and holds none.
func (s *Semaphore) Acquire(ctx context.Context, n int) error {
	return nil
}

// TryAcquire takes n units if it can have them without waiting and without
// overtaking anybody.
func (s *Semaphore) TryAcquire(n int) bool {
	return true
}

// Release gives n units back.
func (s *Semaphore) Release(n int) {}
