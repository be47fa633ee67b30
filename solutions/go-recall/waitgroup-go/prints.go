package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	out := make([]int, 3)
	for i := range out {
		wg.Go(func() { out[i] = i * i })
	}
	wg.Wait()
	fmt.Println(out)
}

// Output: [0 1 4]
