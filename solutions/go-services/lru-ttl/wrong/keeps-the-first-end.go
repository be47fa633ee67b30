// wrong: a Set of a key that is there replaces the value and keeps the old end.

package task

import (
	"container/list"
	"sync"
	"time"
)

type entry[K comparable, V any] struct {
	key   K
	value V
	ends  time.Time
}

type Cache[K comparable, V any] struct {
	capacity int
	ttl      time.Duration
	now      func() time.Time

	mu    sync.Mutex
	order *list.List // of *entry[K, V]; the one used last is in front
	byKey map[K]*list.Element
}

func New[K comparable, V any](capacity int, ttl time.Duration, now func() time.Time) *Cache[K, V] {
	return &Cache[K, V]{capacity: capacity, ttl: ttl, now: now, order: list.New(), byKey: map[K]*list.Element{}}
}

func (c *Cache[K, V]) Get(key K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var none V
	at, found := c.byKey[key]
	if !found {
		return none, false
	}
	e := at.Value.(*entry[K, V])
	if c.ttl > 0 && !c.now().Before(e.ends) {
		c.remove(at)
		return none, false
	}
	c.order.MoveToFront(at)
	return e.value, true
}

func (c *Cache[K, V]) Set(key K, value V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	ends := c.now().Add(c.ttl)
	if at, found := c.byKey[key]; found {
		ends = at.Value.(*entry[K, V]).ends
		c.remove(at)
	}
	c.byKey[key] = c.order.PushFront(&entry[K, V]{key, value, ends})
	if c.order.Len() > c.capacity {
		c.remove(c.order.Back())
	}
}

// remove takes an entry out of the list and the map. The lock is held.
func (c *Cache[K, V]) remove(at *list.Element) {
	c.order.Remove(at)
	delete(c.byKey, at.Value.(*entry[K, V]).key)
}
