package main

import "fmt"

func rescue() {
	func() {
		if v := recover(); v != nil {
			fmt.Println("caught", v)
		}
	}()
}

func main() {
	defer fmt.Println("end")
	defer rescue()
	panic("lost")
}

// Output:
// end
// panic: lost
