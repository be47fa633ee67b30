package main

import (
	"fmt"
	"iter"
)

func each(xs ...int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, x := range xs {
			yield(x)
		}
		fmt.Println("end")
	}
}

func main() {
	for x := range each(1, 2, 3) {
		fmt.Println(x)
		if x == 2 {
			break
		}
	}
	fmt.Println("out")
}

// Output:
// 1
// 2
// panic: runtime error: range function continued iteration after function for loop body returned false
