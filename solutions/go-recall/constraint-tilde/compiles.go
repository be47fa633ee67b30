package main

import "fmt"

type celsius float64

type number interface{ int | float64 }

func sum[T number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return s
}

func main() {
	fmt.Println(sum(1, 2))
	fmt.Println(sum(1, 2.5))
	fmt.Println(sum(celsius(1), 2.5))
}

// Output: celsius does not satisfy number (possibly missing ~ for float64 in number)
