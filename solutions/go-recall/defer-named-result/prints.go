package main

import "fmt"

func plain() int {
	n := 1
	defer func() { n *= 10 }()
	return n
}

func named() (n int) {
	defer func() { n *= 10 }()
	n = 1
	return n + 1
}

func main() {
	fmt.Println(plain(), named())
}

// Output: 1 20
