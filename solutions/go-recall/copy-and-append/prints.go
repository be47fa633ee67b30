package main

import "fmt"

func main() {
	src := []int{1, 2, 3}
	var a []int
	n := copy(a, src)
	b := make([]int, 2, 8)
	m := copy(b, src)
	c := append([]int(nil), src...)
	k := copy(src[1:], src)
	fmt.Println(n, a, m, b, k, src, c)
}

// Output: 0 [] 2 [1 2] 2 [1 1 2] [1 2 3]
