package main

import "fmt"

func add(s []int) {
	s[0] = 7
	s = append(s, 8)
	s[1] = 9
}

func main() {
	full := []int{1, 2}
	room := make([]int, 2, 4)
	add(full)
	add(room)
	fmt.Println(full, room, room[:3])
}

// Output: [7 2] [7 9] [7 9 8]
