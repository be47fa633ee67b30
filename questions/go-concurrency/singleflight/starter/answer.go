package task

import "context"

// Loads sees to it that a key is loaded once for all who ask for it at the same
// time. The zero value is ready for use.
type Loads struct{}

// Do returns what load gives for key. Callers who come while a load for the key
// runs wait for that one. A caller whose ctx ends leaves alone; when all have
// left, the context that load was given ends.
func (l *Loads) Do(ctx context.Context, key string, load func(ctx context.Context) (string, error)) (string, error) {
	return "", nil
}

// Group runs functions side by side and keeps the first error.
type Group struct{}

// NewGroup returns a group that runs at most limit functions at a time (limit is
// at least 1), and a context that ends with ctx, at the first error, or when
// Wait returns.
func NewGroup(ctx context.Context, limit int) (*Group, context.Context) {
	return &Group{}, ctx
}

// Go runs f in a goroutine, and waits for a place when limit functions run.
func (g *Group) Go(f func() error) {}

// Wait returns the first error, after all functions have ended.
func (g *Group) Wait() error { return nil }
