// wrong: the context of the group goes on after Wait.

package task

import (
	"context"
	"sync"
)

type Loads struct {
	mu    sync.Mutex
	calls map[string]*call
}

type call struct {
	waiting int // guarded by mu
	cancel  context.CancelFunc
	done    chan struct{} // closed when value and err are there
	value   string
	err     error
}

func (l *Loads) Do(ctx context.Context, key string, load func(ctx context.Context) (string, error)) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	l.mu.Lock()
	c, running := l.calls[key]
	if !running {
		c = l.start(context.WithoutCancel(ctx), key, load)
	}
	c.waiting++
	l.mu.Unlock()

	select {
	case <-c.done:
		return c.value, c.err
	case <-ctx.Done():
		l.mu.Lock()
		defer l.mu.Unlock()
		c.waiting--
		if c.waiting == 0 {
			c.cancel()
			l.forget(key, c)
		}
		return "", ctx.Err()
	}
}

// start begins a load; the caller holds mu.
func (l *Loads) start(ctx context.Context, key string, load func(ctx context.Context) (string, error)) *call {
	ctx, cancel := context.WithCancel(ctx)
	c := &call{cancel: cancel, done: make(chan struct{})}
	if l.calls == nil {
		l.calls = map[string]*call{}
	}
	l.calls[key] = c
	go func() {
		defer cancel()
		c.value, c.err = load(ctx)
		l.mu.Lock()
		l.forget(key, c)
		l.mu.Unlock()
		close(c.done)
	}()
	return c
}

// forget frees the key, unless a newer call has it already.
func (l *Loads) forget(key string, c *call) {
	if l.calls[key] == c {
		delete(l.calls, key)
	}
}

type Group struct {
	cancel context.CancelFunc
	places chan struct{}
	all    sync.WaitGroup
	once   sync.Once
	err    error
}

func NewGroup(ctx context.Context, limit int) (*Group, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &Group{cancel: cancel, places: make(chan struct{}, limit)}, ctx
}

func (g *Group) Go(f func() error) {
	g.places <- struct{}{}
	g.all.Go(func() {
		defer func() { <-g.places }()
		if err := f(); err != nil {
			g.once.Do(func() {
				g.err = err
				g.cancel()
			})
		}
	})
}

func (g *Group) Wait() error {
	g.all.Wait()
	return g.err
}
