// A price cache that counts hits, so that it can say which price is asked for least.
//
//	go run -race test/exhibits/race-report/main.go
//
// The first report is the exhibit, below the lines of this file that it names.
package main

import (
	"fmt"
	"sync"
)

type entry struct {
	price int
	hits  int
}

type Cache struct {
	mu      sync.RWMutex
	limit   int
	entries map[string]*entry
}

func NewCache(limit int) *Cache {
	return &Cache{limit: limit, entries: map[string]*entry{}}
}

func (c *Cache) Price(sku string) (int, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	e, ok := c.entries[sku]
	if !ok {
		return 0, false
	}
	e.hits++
	return e.price, true
}

func (c *Cache) Full() bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return len(c.entries) >= c.limit
}

func (c *Cache) Put(sku string, price int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries[sku] = &entry{price: price}
}

func main() {
	cache := NewCache(4)
	for i := range 4 {
		cache.Put(fmt.Sprint("sku-", i), 100+i)
	}
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() { serve(cache) })
	}
	all.Wait()
	sum := 0
	for _, e := range cache.entries {
		sum += e.hits
	}
	fmt.Println("asked 200000 times, counted", sum)
}

func serve(cache *Cache) {
	for i := range 100_000 {
		cache.Price(fmt.Sprint("sku-", i%4))
		cache.Full()
	}
}
