// wrong: what an overtaken load gives is not kept, but who comes after the Delete still joins it.

package task

import (
	"container/list"
	"context"
	"sync"
	"time"
)

type Config struct {
	Capacity int            // entries, at least 1
	TTL      time.Duration  // above zero
	Jitter   float64        // the share of TTL, below 1, by which an entry may end sooner
	Random   func() float64 // numbers in [0, 1); not safe for use by several goroutines at once
}

type entry[K comparable, V any] struct {
	key   K
	value V
	ends  time.Time
}

type call[V any] struct {
	old     bool // overtaken by a Delete
	waiting int  // callers; the last one to leave cancels
	cancel  context.CancelFunc
	done    chan struct{} // closed when value and err are there
	value   V
	err     error
}

type Cache[K comparable, V any] struct {
	config Config
	load   func(ctx context.Context, key K) (V, error)

	mu    sync.Mutex
	order *list.List // of *entry[K, V]; the one used last is in front
	byKey map[K]*list.Element
	calls map[K]*call[V] // the loads that may be joined and whose values will be kept
}

func New[K comparable, V any](config Config, load func(ctx context.Context, key K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{
		config: config, load: load,
		order: list.New(), byKey: map[K]*list.Element{}, calls: map[K]*call[V]{},
	}
}

func (c *Cache[K, V]) Get(ctx context.Context, key K) (V, error) {
	var none V
	c.mu.Lock()
	if value, found := c.find(key); found {
		c.mu.Unlock()
		return value, nil
	}
	if ctx.Err() != nil {
		c.mu.Unlock()
		return none, ctx.Err()
	}
	l, running := c.calls[key]
	if !running {
		l = c.start(ctx, key)
	}
	l.waiting++
	c.mu.Unlock()

	select {
	case <-l.done:
		return l.value, l.err
	case <-ctx.Done():
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	l.waiting--
	if l.waiting == 0 {
		l.cancel()
		if c.calls[key] == l {
			delete(c.calls, key)
		}
	}
	return none, ctx.Err()
}

func (c *Cache[K, V]) Set(key K, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.calls, key)
	c.put(key, value)
}

func (c *Cache[K, V]) Delete(key K) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if l := c.calls[key]; l != nil {
		l.old = true
	}
	c.remove(key)
}

// The functions below are called with the lock held.

// start begins a load that outlives the caller that asked for it.
func (c *Cache[K, V]) start(ctx context.Context, key K) *call[V] {
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	l := &call[V]{cancel: cancel, done: make(chan struct{})}
	c.calls[key] = l
	go func() {
		defer cancel()
		value, err := c.load(ctx, key)
		c.mu.Lock()
		defer c.mu.Unlock()
		l.value, l.err = value, err
		if c.calls[key] == l { // else everybody left, or a Set or a Delete overtook it
			delete(c.calls, key)
			if err == nil && !l.old {
				c.put(key, value)
			}
		}
		close(l.done)
	}()
	return l
}

func (c *Cache[K, V]) find(key K) (V, bool) {
	var none V
	at, found := c.byKey[key]
	if !found {
		return none, false
	}
	e := at.Value.(*entry[K, V])
	if !time.Now().Before(e.ends) {
		c.remove(key)
		return none, false
	}
	c.order.MoveToFront(at)
	return e.value, true
}

func (c *Cache[K, V]) put(key K, value V) {
	c.remove(key)
	sooner := time.Duration(c.config.Jitter * c.config.Random() * float64(c.config.TTL))
	ends := time.Now().Add(c.config.TTL - sooner)
	c.byKey[key] = c.order.PushFront(&entry[K, V]{key, value, ends})
	if c.order.Len() > c.config.Capacity {
		c.remove(c.order.Back().Value.(*entry[K, V]).key)
	}
}

func (c *Cache[K, V]) remove(key K) {
	if at, found := c.byKey[key]; found {
		c.order.Remove(at)
		delete(c.byKey, key)
	}
}
