package main

import "fmt"

func class(n int) (s string) {
	switch {
	case n > 5:
		s += "a"
		fallthrough
	case n > 100:
		s += "b"
	case n > 3:
		s += "c"
	default:
		s += "d"
	}
	return s
}

func main() {
	fmt.Println(class(7), class(4), class(101))
}

// Output: ab c ab
