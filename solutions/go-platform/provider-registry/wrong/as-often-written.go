// wrong: the map is read and written without a lock, a failed open is kept for ever, and nobody can leave.

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

type entry struct {
	once     sync.Once
	open     Open
	provider Provider
	err      error
}

type Registry struct {
	entries map[string]*entry
}

func New() *Registry {
	return &Registry{entries: map[string]*entry{}}
}

func (r *Registry) Register(name string, open Open) error {
	r.entries[name] = &entry{open: open}
	return nil
}

func (r *Registry) Get(ctx context.Context, name string) (Provider, error) {
	e, there := r.entries[name]
	if !there {
		return nil, ErrUnknown
	}
	e.once.Do(func() { e.provider, e.err = e.open() }) // whoever comes meanwhile waits here, ctx or not
	return e.provider, e.err
}
