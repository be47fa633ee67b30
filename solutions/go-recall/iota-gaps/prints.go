package main

import "fmt"

const (
	a = iota + 1
	b
	_
	c = "x"
	d
	e = iota * 10
	f
)

func main() {
	fmt.Println(a, b, c, d, e, f)
}

// Output: 1 2 x x 50 60
