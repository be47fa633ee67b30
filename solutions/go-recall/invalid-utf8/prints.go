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
	fmt.Println(len(s), n, utf8.RuneCountInString(s), len([]rune(s)), len(string([]rune(s))))
}

// Output: 6 3 3 3 8
