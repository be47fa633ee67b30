// Right, with generics, iterators and closures.
package task

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"
	"time"
)

var ErrBadLimit = errors.New("limit must be at least 1")

type Load func(ctx context.Context, key string) (string, error)

type guarded[T any] struct {
	mu    sync.Mutex
	value T
}

func with[T, R any](g *guarded[T], use func(*T) R) R {
	g.mu.Lock()
	defer g.mu.Unlock()
	return use(&g.value)
}

type entry[V any] struct {
	value V
	until time.Time
}

type store[K cmp.Ordered, V any] map[K]entry[V]

func (s store[K, V]) young() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, key := range slices.Sorted(maps.Keys(s)) {
			if e := s[key]; time.Now().Before(e.until) && !yield(key, e.value) {
				return
			}
		}
	}
}

type Cache struct {
	limit   int
	entries guarded[store[string, string]]
	load    func(ctx context.Context, key string) (string, error)
}

func New(limit int, ttl time.Duration, load Load) *Cache {
	c := &Cache{limit: limit}
	c.entries.value = store[string, string]{}
	c.load = func(ctx context.Context, key string) (string, error) {
		value, err := load(ctx, key)
		if err != nil {
			return "", fmt.Errorf("load %s: %w", key, err)
		}
		with(&c.entries, func(s *store[string, string]) struct{} {
			(*s)[key] = entry[string]{value, time.Now().Add(ttl)}
			return struct{}{}
		})
		return value, nil
	}
	return c
}

func (c *Cache) Gather(ctx context.Context, keys []string) ([]string, error) {
	if c.limit < 1 {
		return nil, ErrBadLimit
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	known := with(&c.entries, func(s *store[string, string]) map[string]string { return maps.Collect(s.young()) })
	next, stop := iter.Pull2(slices.All(keys))
	defer stop()
	values := make([]string, len(keys))
	var taking sync.Mutex
	take := func() (int, string, bool) {
		taking.Lock()
		defer taking.Unlock()
		return next()
	}
	var workers sync.WaitGroup
	for range min(c.limit, len(keys)) {
		workers.Go(func() {
			for ctx.Err() == nil {
				i, key, more := take()
				if !more {
					return
				}
				value, found := known[key]
				if !found {
					var err error
					if value, err = c.load(ctx, key); err != nil {
						cancel(err)
						return
					}
				}
				values[i] = value
			}
		})
	}
	workers.Wait()
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	return values, nil
}

func (c *Cache) Len() int {
	return with(&c.entries, func(s *store[string, string]) int { return len(maps.Collect(s.young())) })
}

func (c *Cache) Close() {}
