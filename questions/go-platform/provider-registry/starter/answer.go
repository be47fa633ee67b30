package task

import (
	"context"
	"errors"
)

var (
	ErrDuplicate = errors.New("name is registered already")
	ErrUnknown   = errors.New("name is not registered")
)

// Provider is whatever a plugin offers.
type Provider any

// Open makes a provider ready. It may take long, and it may fail.
type Open func() (Provider, error)

// Registry opens providers when they are first needed. All its methods may be
// called by several goroutines at once.
type Registry struct{}

func New() *Registry {
	return &Registry{}
}

// Register says how the provider called name is opened. A name that is taken
// gives ErrDuplicate.
func (r *Registry) Register(name string, open Open) error {
	return nil
}

// Get returns the provider called name, and opens it when nobody has. It waits
// no longer than ctx lasts. A name that nobody has registered gives ErrUnknown.
func (r *Registry) Get(ctx context.Context, name string) (Provider, error) {
	return nil, nil
}
