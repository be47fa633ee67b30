package main

import "fmt"

func show(n int) {
	x := n * 2
	fmt.Println(x)
}

func hide(n int) int {
	y := n * 2
	var v any = y
	if k, ok := v.(int); ok {
		return k
	}
	return 0
}

func main() {
	show(hide(300))
}

// Output:
// x escapes to heap
// y does not escape
