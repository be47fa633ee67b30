package task

import (
	"context"
	"errors"
)

// ErrClosed is returned by Put after Close, and by Take when nothing is left after it.
var ErrClosed = errors.New("queue is closed")

var errNotImplemented = errors.New("not implemented")

// Queue hands values from those who Put to those who Take, first in, first out.
type Queue[T any] struct{}

// New makes a queue that holds at most size values, at least 1.
func New[T any](size int) *Queue[T] {
	return &Queue[T]{}
}

// Put adds a value, waiting for room until ctx ends or the queue is closed.
func (q *Queue[T]) Put(ctx context.Context, value T) error {
	return errNotImplemented
}

// Take removes the oldest value, waiting for one until ctx ends or the queue is
// closed and empty.
func (q *Queue[T]) Take(ctx context.Context) (T, error) {
	var none T
	return none, errNotImplemented
}

// Close refuses new values. Those that are there can still be taken.
func (q *Queue[T]) Close() {}
