package main

import "fmt"

type item struct{ n int }

func (i *item) inc()    { i.n++ }
func (i item) get() int { return i.n }

func main() {
	xs := []item{{1}, {2}}
	for _, x := range xs {
		x.inc()
	}
	ps := []*item{{1}, {2}}
	for _, p := range ps {
		p.inc()
	}
	y := item{1}
	get := y.get
	y.inc()
	fmt.Println(xs, ps[0].n, ps[1].n, get(), y.get())
}

// Output: [{1} {2}] 2 3 1 2
