package main

func varied(n int) int {
	a := make([]byte, n)
	return len(a)
}

func large() int {
	b := make([]byte, 100000)
	return len(b)
}

func main() {
	println(varied(20), large())
}

// Output:
// make([]byte, n) does not escape
// make([]byte, 100000) escapes to heap
