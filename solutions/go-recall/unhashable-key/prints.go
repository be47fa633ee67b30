package main

import "fmt"

type point struct{ x, y int }

func main() {
	seen := map[any]int{}
	seen[point{1, 2}]++
	seen[point{1, 2}]++
	seen[[2]int{1, 2}]++
	fmt.Println(len(seen))
	seen[[]int{1, 2}]++
	fmt.Println(len(seen))
}

// Output:
// 2
// panic: runtime error: hash of unhashable type []int
