package main

import "fmt"

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int {
			i += 10
			return i
		})
	}
	fmt.Println(fs[0](), fs[1](), fs[2](), fs[0]())
}

// Output: 10 11 12 20
