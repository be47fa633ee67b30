package main

import "fmt"

func main() {
	for i := range 3 {
		defer fmt.Print(i, " ")
	}
	n := 10
	defer fmt.Print(n, " ")
	defer func() { fmt.Print(n, " ") }()
	n = 20
}

// Output: 20 10 2 1 0
