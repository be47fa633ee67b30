package main

import (
	"fmt"
	"math"
)

func main() {
	m := map[float64]int{1: 1, math.NaN(): 2}
	delete(m, 1)
	delete(m, math.NaN())
	fmt.Print(len(m), " ")
	clear(m)
	s := []int{3, 1, 2}
	clear(s[:2])
	fmt.Println(len(m), s, min(2, 1.5), max("b", "a"))
}

// Output: 1 0 [0 0 2] 1.5 b
