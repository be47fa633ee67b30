// wrong: a second list is applied whole, also where nothing has changed.

package task

import (
	"context"
	"errors"
	"maps"
	"slices"
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
	m := &mirror{store: store, apply: apply, known: map[string]string{}}
	listed := false
	wait := min(first, longest)
	for {
		if !listed {
			listed = m.list(ctx)
		}
		if listed {
			heard, err := m.watch(ctx)
			if errors.Is(err, ErrCompacted) {
				listed = false
			}
			if heard {
				wait = min(first, longest)
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
		wait = min(2*wait, longest)
	}
}

// mirror is what apply was told so far.
type mirror struct {
	store Store
	apply func(Change)
	known map[string]string
	rev   int64
}

// list takes over a list, unless it is too old.
func (m *mirror) list(ctx context.Context) bool {
	items, rev, err := m.store.List(ctx)
	if err != nil || rev < m.rev { // from a replica that lags
		return false
	}
	keys := maps.Clone(m.known)
	maps.Copy(keys, items)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		value, there := items[key]
		if old, was := m.known[key]; was && there && value == old && m.rev == 0 {
			continue
		}
		m.change(ctx, Change{key, value, !there})
	}
	m.rev = rev
	return true
}

// watch goes on until the watch ends, and says whether it brought anything new.
func (m *mirror) watch(ctx context.Context) (heard bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	events, err := m.store.Watch(ctx, m.rev+1)
	if err != nil {
		return false, err
	}
	for {
		select {
		case <-ctx.Done():
			return heard, nil
		case e, open := <-events:
			if !open {
				return heard, nil
			}
			if e.Rev > m.rev { // it may be sent again
				m.change(ctx, Change{e.Key, e.Value, e.Deleted})
				m.rev, heard = e.Rev, true
			}
		}
	}
}

func (m *mirror) change(ctx context.Context, c Change) {
	if ctx.Err() != nil {
		return
	}
	m.apply(c)
	if c.Deleted {
		delete(m.known, c.Key)
	} else {
		m.known[c.Key] = c.Value
	}
}
