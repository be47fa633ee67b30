package main

import (
	"fmt"
	"sync"
)

func try(f func()) {
	defer func() { fmt.Print(recover(), " ") }()
	f()
}

func main() {
	n := 0
	var once sync.Once
	for range 2 {
		try(func() { once.Do(func() { n++; panic("a") }) })
	}
	get := sync.OnceValue(func() int { n++; panic("b") })
	for range 2 {
		try(func() { get() })
	}
	fmt.Println(n)
}

// Output: a <nil> b b 2
