package main

import "fmt"

func filled() chan int {
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	ch <- 3
	close(ch)
	return ch
}

func main() {
	turns, sum := 0, 0
	for ch := filled(); turns < 10; turns++ {
		select {
		case v, ok := <-ch:
			if !ok {
				break
			}
			sum += v
		}
	}
	fmt.Print(sum, " ", turns, " ")

	turns = 0
	ch := filled()
loop:
	for ; turns < 10; turns++ {
		select {
		case _, ok := <-ch:
			if !ok {
				break loop
			}
		}
	}
	fmt.Println(turns)
}

// Output: 6 10 3
