package main

import "fmt"

func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 9
		if i == 2 {
			fmt.Print(v, " ")
		}
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s[2] = 9
		s = append(s, v)
		if i == 2 {
			fmt.Println(v, len(s))
		}
	}
}

// Output: 3 9 6
