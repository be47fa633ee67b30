// wrong: a function that is started while somebody waits is not waited for.

package task

import (
	"context"
	"slices"
	"sync"
)

type Group struct {
	mu      sync.Mutex
	running []string
	idle    chan struct{} // closed when the last one that was started has ended
	idles   map[string]chan struct{}
}

func (g *Group) Go(name string, f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.idles == nil {
		g.idles = map[string]chan struct{}{}
	}
	mine := make(chan struct{})
	g.running = append(g.running, name)
	g.idle = mine
	go func() {
		defer close(mine)
		defer g.done(name)
		f()
	}()
}

func (g *Group) done(name string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	i := slices.Index(g.running, name)
	g.running = slices.Delete(g.running, i, i+1)
}

func (g *Group) Wait(ctx context.Context) []string {
	g.mu.Lock()
	idle := g.idle
	nobody := len(g.running) == 0
	g.mu.Unlock()
	if nobody {
		return nil
	}
	select {
	case <-idle:
		return nil
	case <-ctx.Done():
		g.mu.Lock()
		defer g.mu.Unlock()
		return slices.Sorted(slices.Values(g.running))
	}
}
