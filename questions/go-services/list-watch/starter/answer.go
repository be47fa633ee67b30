package task

import (
	"context"
	"errors"
	"time"
)

// ErrCompacted is matched by the error of Watch when the store has forgotten the changes since from.
var ErrCompacted = errors.New("the history is gone")

// Event is one change of the store. Every change has a revision of its own, one above the last.
type Event struct {
	Rev        int64
	Key, Value string
	Deleted    bool // Value is empty then
}

// Change is what apply is told.
type Change struct {
	Key, Value string
	Deleted    bool // Value is empty then
}

// Store is a key-value store. Its methods return soon after ctx has ended.
type Store interface {
	// List returns everything, and the revision of the last change in it; 0 when there was none.
	List(ctx context.Context) (items map[string]string, rev int64, err error)
	// Watch sends every change with the revision from or a later one, until ctx ends. The channel is
	// closed when the watch breaks, and need not be when ctx ends.
	Watch(ctx context.Context, from int64) (<-chan Event, error)
}

// Sync tells apply about everything in the store and about every change, until ctx ends. It returns the
// error of ctx. apply is called from one goroutine at a time.
func Sync(ctx context.Context, store Store, first, longest time.Duration, apply func(Change)) error {
	return errors.New("not implemented")
}
