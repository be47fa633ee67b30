// wrong: an entry goes only when there are two more than fit
// Package task keeps what was used last.
package task

import "container/list"

// Cache keeps at most capacity entries. It is for one goroutine at a time.
type Cache[K comparable, V any] struct {
	capacity int
	onEvict  func(key K, value V)
	order    *list.List // of *entry[K, V], what was used last in front
	elements map[K]*list.Element
}

type entry[K comparable, V any] struct {
	key   K
	value V
}

// New returns an empty cache. onEvict may be nil.
func New[K comparable, V any](capacity int, onEvict func(key K, value V)) *Cache[K, V] {
	return &Cache[K, V]{capacity, onEvict, list.New(), make(map[K]*list.Element)}
}

// Set stores value under key, which is a use of it.
func (c *Cache[K, V]) Set(key K, value V) {
	if c.capacity < 1 {
		return
	}
	if element, found := c.elements[key]; found {
		element.Value.(*entry[K, V]).value = value
		c.order.MoveToFront(element)
		return
	}
	c.elements[key] = c.order.PushFront(&entry[K, V]{key, value})
	if len(c.elements)-1 <= c.capacity {
		return
	}
	oldest := c.remove(c.order.Back())
	if c.onEvict != nil {
		c.onEvict(oldest.key, oldest.value)
	}
}

// Get returns the value of key and whether there is one. Finding it is a use.
func (c *Cache[K, V]) Get(key K) (V, bool) {
	if element, found := c.elements[key]; found {
		c.order.MoveToFront(element)
	}
	return c.Peek(key)
}

// Peek is like Get, but is no use.
func (c *Cache[K, V]) Peek(key K) (V, bool) {
	element, found := c.elements[key]
	if !found {
		var none V
		return none, false
	}
	return element.Value.(*entry[K, V]).value, true
}

// Delete removes key and says whether it was there.
func (c *Cache[K, V]) Delete(key K) bool {
	element, found := c.elements[key]
	if found {
		c.remove(element)
	}
	return found
}

// Len is the number of entries.
func (c *Cache[K, V]) Len() int {
	return len(c.elements)
}

func (c *Cache[K, V]) remove(element *list.Element) *entry[K, V] {
	gone := c.order.Remove(element).(*entry[K, V])
	delete(c.elements, gone.key)
	return gone
}
