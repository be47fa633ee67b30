// wrong: one of those who waited gets the error of a try that failed, the others begin another one.

package task

import (
	"context"
	"errors"
	"sync"
)

var (
	ErrDuplicate = errors.New("name is registered already")
	ErrUnknown   = errors.New("name is not registered")
)

type Provider any

type Open func() (Provider, error)

type Registry struct {
	mu      sync.Mutex
	entries map[string]*entry
}

type entry struct {
	open Open
	try  *try // nil before the first one, and after one that failed
}

type try struct {
	told     sync.Mutex
	done     chan struct{}
	provider Provider
	err      error
}

func New() *Registry {
	return &Registry{entries: map[string]*entry{}}
}

func (r *Registry) Register(name string, open Open) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.entries[name] != nil {
		return ErrDuplicate
	}
	r.entries[name] = &entry{open: open}
	return nil
}

func (r *Registry) Get(ctx context.Context, name string) (Provider, error) {
	t, err := r.join(name)
	if err != nil {
		return nil, err
	}
	select {
	case <-t.done:
		if t.err != nil && !t.told.TryLock() {
			return r.Get(ctx, name)
		}
		return t.provider, t.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// join returns the try that is running or has succeeded, or else begins one.
func (r *Registry) join(name string) (*try, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	e := r.entries[name]
	if e == nil {
		return nil, ErrUnknown
	}
	if e.try == nil {
		e.try = &try{done: make(chan struct{})}
		go r.run(e, e.try) // its own goroutine: whoever began it may leave
	}
	return e.try, nil
}

func (r *Registry) run(e *entry, t *try) {
	t.provider, t.err = e.open()
	if t.err != nil {
		r.mu.Lock()
		e.try = nil
		r.mu.Unlock()
	}
	close(t.done)
}
