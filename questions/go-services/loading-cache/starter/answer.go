package task

import (
	"context"
	"errors"
	"time"
)

// Config says what is kept, and for how long.
type Config struct {
	Capacity int            // entries, at least 1
	TTL      time.Duration  // above zero
	Jitter   float64        // the share of TTL, below 1, by which an entry may end sooner
	Random   func() float64 // numbers in [0, 1); not safe for use by several goroutines at once
}

// Cache loads what it does not have. It is safe for use by several goroutines
// at once.
type Cache[K comparable, V any] struct {
	// your fields
}

// New makes a cache that gets missing values from load. A load should stop
// early when its ctx is done, and may not.
func New[K comparable, V any](config Config, load func(ctx context.Context, key K) (V, error)) *Cache[K, V] {
	return &Cache[K, V]{}
}

// Get returns the value under key, and loads it when there is none.
func (c *Cache[K, V]) Get(ctx context.Context, key K) (V, error) {
	var none V
	return none, errors.New("not implemented")
}

// Set puts a value that is newer than what any running load will give.
func (c *Cache[K, V]) Set(key K, value V) {
}

// Delete drops the value, which is out of date, as is what any running load
// will give.
func (c *Cache[K, V]) Delete(key K) {
}
