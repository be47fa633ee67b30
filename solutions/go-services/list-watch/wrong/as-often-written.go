// wrong: it watches from now, and begins from the start when anything goes wrong, each time after the same pause.

package task

import (
	"context"
	"errors"
	"time"
)

var ErrCompacted = errors.New("the history is gone")

type Event struct {
	Rev        int64
	Key, Value string
	Deleted    bool
}

type Change struct {
	Key, Value string
	Deleted    bool
}

type Store interface {
	List(ctx context.Context) (items map[string]string, rev int64, err error)
	Watch(ctx context.Context, from int64) (<-chan Event, error)
}

func Sync(ctx context.Context, store Store, first, longest time.Duration, apply func(Change)) error {
	for {
		if items, _, err := store.List(ctx); err == nil {
			for key, value := range items {
				apply(Change{Key: key, Value: value})
			}
			if events, err := store.Watch(ctx, 0); err == nil {
				for e := range events {
					apply(Change{Key: e.Key, Value: e.Value, Deleted: e.Deleted})
				}
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(first):
		}
	}
}
