package main

type point struct{ x, y int }

func main() {
	s := []point{{1, 2}}
	s[0].x = 5
	p := map[string]*point{"a": {1, 2}}
	p["a"].x = 5
	m := map[string]point{"a": {1, 2}}
	m["a"].x = 5
}

// Output: cannot assign to struct field m["a"].x in map
