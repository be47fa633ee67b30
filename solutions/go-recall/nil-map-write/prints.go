package main

import "fmt"

type stats struct {
	hits map[string]int
}

func main() {
	var s stats
	fmt.Println(len(s.hits), s.hits["a"])
	delete(s.hits, "a")
	for range s.hits {
		fmt.Println("turn")
	}
	s.hits["a"]++
}

// Output:
// 0 0
// panic: assignment to entry in nil map
