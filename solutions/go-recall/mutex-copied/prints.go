package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  int
}

func (c counter) add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n++
}

func main() {
	var c counter
	c.add()
	c.add()
	c.mu.Lock()
	d := c
	c.mu.Unlock()
	fmt.Println(c.n, c.mu.TryLock(), d.mu.TryLock())
}

// Output: 0 true false
