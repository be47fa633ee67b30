package task

import "time"

// Cache holds at most a fixed number of entries, each for a fixed time. It is
// safe for use by several goroutines at once.
type Cache[K comparable, V any] struct {
	// your fields
}

// New makes a cache of at most capacity entries. Each lives for ttl after its
// last Set; with a ttl of zero or less it does not expire. The time comes from
// now, which never goes back.
func New[K comparable, V any](capacity int, ttl time.Duration, now func() time.Time) *Cache[K, V] {
	return &Cache[K, V]{}
}

// Get returns the value under key, or the zero value and false.
func (c *Cache[K, V]) Get(key K) (V, bool) {
	var none V
	return none, false
}

// Set puts value under key. When there are too many entries then, the one used
// least recently goes.
func (c *Cache[K, V]) Set(key K, value V) {
}
