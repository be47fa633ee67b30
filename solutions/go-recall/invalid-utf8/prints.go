package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "é\xff界"
	n := 0
	for range s {
		n++
	}
	rs := []rune(s)
	fmt.Print(len(s), " ", n, " ", utf8.RuneCountInString(s), " ")
	fmt.Println(len(rs), len(string(rs)))
}

// Output: 6 3 3 3 8
