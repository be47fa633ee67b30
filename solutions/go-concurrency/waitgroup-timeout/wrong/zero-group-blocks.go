// wrong: a Wait before anybody was started waits for its deadline.

package task

import (
	"context"
	"slices"
	"sync"
)

type Group struct {
	mu      sync.Mutex
	running []string
	idle    chan struct{} // closed when nobody runs any longer
}

func (g *Group) Go(name string, f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.running) == 0 {
		g.idle = make(chan struct{})
	}
	g.running = append(g.running, name)
	go func() {
		defer g.done(name)
		f()
	}()
}

func (g *Group) done(name string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	i := slices.Index(g.running, name)
	g.running = slices.Delete(g.running, i, i+1)
	if len(g.running) == 0 {
		close(g.idle)
	}
}

func (g *Group) Wait(ctx context.Context) []string {
	g.mu.Lock()
	idle := g.idle
	nobody := len(g.running) == 0
	g.mu.Unlock()
	_ = nobody
	select {
	case <-idle:
		return nil
	case <-ctx.Done():
		g.mu.Lock()
		defer g.mu.Unlock()
		return slices.Sorted(slices.Values(g.running))
	}
}
