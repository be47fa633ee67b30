package main

import "fmt"

func main() {
	ch := make(chan int, 2)
	ch <- 1
	close(ch)
	v, ok := <-ch
	w, more := <-ch
	fmt.Println(v, ok, w, more)

	var none chan int
	select {
	case none <- 1:
	default:
		fmt.Println("full")
	}
	select {
	case ch <- 2:
	default:
		fmt.Println("full")
	}
}

// Output:
// 1 true 0 false
// full
// panic: send on closed channel
