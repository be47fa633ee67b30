// wrong: a channel of tokens taken one by one: small requests overtake, and two big ones block each other.

package task

import (
	"context"
	"errors"
)

var ErrTooBig = errors.New("more than the semaphore has")

type Semaphore struct{ tokens chan struct{} }

func New(size int) *Semaphore { return &Semaphore{tokens: make(chan struct{}, size)} }

func (s *Semaphore) Acquire(ctx context.Context, n int) error {
	if n > cap(s.tokens) {
		return ErrTooBig
	}
	for taken := range n {
		select {
		case s.tokens <- struct{}{}:
		case <-ctx.Done():
			s.Release(taken)
			return ctx.Err()
		}
	}
	return nil
}

func (s *Semaphore) TryAcquire(n int) bool {
	for taken := range n {
		select {
		case s.tokens <- struct{}{}:
		default:
			s.Release(taken)
			return false
		}
	}
	return true
}

func (s *Semaphore) Release(n int) {
	for range n {
		<-s.tokens
	}
}
