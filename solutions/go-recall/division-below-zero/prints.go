package main

import "fmt"

func main() {
	n := -7
	fmt.Print(n/2, " ", n%2, " ", n>>1, " ")
	low := int8(-128)
	fmt.Print(-low, " ", low/-1, " ")
	var u byte = 3
	fmt.Println(u - 5)
}

// Output: -3 -1 -4 -128 -128 254
