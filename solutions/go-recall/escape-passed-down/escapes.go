package main

type reader interface{ read(p *int) int }

type twice struct{}

func (twice) read(p *int) int { return *p * 2 }

func direct(t twice) int {
	a := 1
	return t.read(&a)
}

func indirect(r reader) int {
	b := 1
	return r.read(&b)
}

func main() {
	println(direct(twice{}), indirect(twice{}))
}

// Output:
// p does not escape
// moved to heap: b
