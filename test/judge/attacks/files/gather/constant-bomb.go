// Doubles a constant string until it is 64 GiB long.
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

const s0 = "0123456789abcdef"

const (
	s1  = s0 + s0
	s2  = s1 + s1
	s3  = s2 + s2
	s4  = s3 + s3
	s5  = s4 + s4
	s6  = s5 + s5
	s7  = s6 + s6
	s8  = s7 + s7
	s9  = s8 + s8
	s10 = s9 + s9
	s11 = s10 + s10
	s12 = s11 + s11
	s13 = s12 + s12
	s14 = s13 + s13
	s15 = s14 + s14
	s16 = s15 + s15
	s17 = s16 + s16
	s18 = s17 + s17
	s19 = s18 + s18
	s20 = s19 + s19
	s21 = s20 + s20
	s22 = s21 + s21
	s23 = s22 + s22
	s24 = s23 + s23
	s25 = s24 + s24
	s26 = s25 + s25
	s27 = s26 + s26
	s28 = s27 + s27
	s29 = s28 + s28
	s30 = s29 + s29
	s31 = s30 + s30
	s32 = s31 + s31
)

var long = s32
