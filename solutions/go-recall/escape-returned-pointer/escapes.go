package main

type point struct{ x, y int }

func local() int {
	a := point{1, 2}
	q := &a
	return q.x + q.y
}

func newPoint() *point {
	b := point{1, 2}
	return &b
}

func main() {
	println(local(), newPoint().x)
}

// Output: moved to heap: b
