// Asks the compiler for two to the twentieth power of functions.
package task

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

var ErrBadLimit = errors.New("limit must be at least 1")

type Load func(ctx context.Context, key string) (string, error)

type entry struct {
	value string
	at    time.Time
}

type Cache struct {
	limit int
	ttl   time.Duration
	load  Load

	mu      sync.Mutex
	entries map[string]entry
}

func New(limit int, ttl time.Duration, load Load) *Cache {
	return &Cache{limit: limit, ttl: ttl, load: load, entries: map[string]entry{}}
}

func (c *Cache) fresh(key string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, found := c.entries[key]
	return e.value, found && time.Since(e.at) < c.ttl
}

func (c *Cache) keep(key, value string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries[key] = entry{value, time.Now()}
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
	values := make([]string, len(keys))
	slots := make(chan struct{}, c.limit)
	var running sync.WaitGroup
	for i, key := range keys {
		if value, ok := c.fresh(key); ok {
			values[i] = value
			continue
		}
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
		running.Go(func() {
			defer func() { <-slots }()
			value, err := c.load(ctx, key)
			if err != nil {
				cancel(fmt.Errorf("load %s: %w", key, err))
				return
			}
			c.keep(key, value)
			values[i] = value
		})
	}
	running.Wait()
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	return values, nil
}

func (c *Cache) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	count := 0
	for _, e := range c.entries {
		if time.Since(e.at) < c.ttl {
			count++
		}
	}
	return count
}

func (c *Cache) Close() {}

type left[T any] struct{ value T }

type right[T any] struct{ value T }

func grow0[T any](T) int { return 0 }

func grow1[T any](v T) int { return grow0(left[T]{v}) + grow0(right[T]{v}) }

func grow2[T any](v T) int { return grow1(left[T]{v}) + grow1(right[T]{v}) }

func grow3[T any](v T) int { return grow2(left[T]{v}) + grow2(right[T]{v}) }

func grow4[T any](v T) int { return grow3(left[T]{v}) + grow3(right[T]{v}) }

func grow5[T any](v T) int { return grow4(left[T]{v}) + grow4(right[T]{v}) }

func grow6[T any](v T) int { return grow5(left[T]{v}) + grow5(right[T]{v}) }

func grow7[T any](v T) int { return grow6(left[T]{v}) + grow6(right[T]{v}) }

func grow8[T any](v T) int { return grow7(left[T]{v}) + grow7(right[T]{v}) }

func grow9[T any](v T) int { return grow8(left[T]{v}) + grow8(right[T]{v}) }

func grow10[T any](v T) int { return grow9(left[T]{v}) + grow9(right[T]{v}) }

func grow11[T any](v T) int { return grow10(left[T]{v}) + grow10(right[T]{v}) }

func grow12[T any](v T) int { return grow11(left[T]{v}) + grow11(right[T]{v}) }

func grow13[T any](v T) int { return grow12(left[T]{v}) + grow12(right[T]{v}) }

func grow14[T any](v T) int { return grow13(left[T]{v}) + grow13(right[T]{v}) }

func grow15[T any](v T) int { return grow14(left[T]{v}) + grow14(right[T]{v}) }

func grow16[T any](v T) int { return grow15(left[T]{v}) + grow15(right[T]{v}) }

func grow17[T any](v T) int { return grow16(left[T]{v}) + grow16(right[T]{v}) }

func grow18[T any](v T) int { return grow17(left[T]{v}) + grow17(right[T]{v}) }

func grow19[T any](v T) int { return grow18(left[T]{v}) + grow18(right[T]{v}) }

func grow20[T any](v T) int { return grow19(left[T]{v}) + grow19(right[T]{v}) }

var grown = grow20(1)
