package main

import (
	"fmt"
	"time"
)

func main() {
	const tries = 3
	n := 3
	fmt.Println(tries * time.Second)
	fmt.Println(time.Duration(n) * time.Second)
	fmt.Println(n * time.Second)
}

// Output: invalid operation: n * time.Second (mismatched types int and time.Duration)
