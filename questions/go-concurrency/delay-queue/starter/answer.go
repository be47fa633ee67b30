package task

import (
	"errors"
	"time"
)

// ErrStopped is returned by Add after Stop.
var ErrStopped = errors.New("queue is stopped")

// Queue holds items until they are due.
type Queue struct{}

// New returns a queue that calls fire for each item when it is due, one at a
// time. fire may call Add; it does not call Stop.
func New(fire func(item string)) *Queue {
	return &Queue{}
}

// Add makes item due when after has passed; an after below zero is as zero.
func (q *Queue) Add(item string, after time.Duration) error {
	return nil
}

// Stop ends the queue and returns the items that were not fired, the one that
// was due first in front.
func (q *Queue) Stop() []string {
	return nil
}
