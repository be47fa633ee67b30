package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Wait()
	wg.Add(1)
	wg.Done()
	wg.Wait()
	fmt.Println("first")
	wg.Add(2)
	wg.Add(-2)
	wg.Wait()
	fmt.Println("second")
	wg.Done()
	fmt.Println("third")
}

// Output:
// first
// second
// panic: sync: negative WaitGroup counter
