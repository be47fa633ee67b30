// The meter of a proxy: Observe runs for every request.
//
//	go build -gcflags=-m -o /dev/null test/exhibits/escape-report/main.go
//	go run test/exhibits/escape-report/main.go
package main

import (
	"fmt"
	"testing"
)

type Point struct {
	Route string
	Bytes int
}

type Meter struct {
	last  *Point
	total map[string]int
}

func (m *Meter) Observe(p Point) {
	m.last = &p
	key := fmt.Sprintf("%s/%d", p.Route, p.Bytes>>10)
	m.total[key]++
}

func (p *Point) Kind() byte {
	buf := make([]byte, 0, 64)
	buf = append(buf, p.Route...)
	return buf[0]
}

func Largest(points []Point) *Point {
	best := &points[0]
	for i := range points {
		if points[i].Bytes > best.Bytes {
			best = &points[i]
		}
	}
	return best
}

func main() {
	m := &Meter{total: map[string]int{}}
	points := []Point{{"checkout", 512}, {"search", 70_000}}
	fmt.Println("Observe:", testing.AllocsPerRun(1000, func() { m.Observe(points[1]) }), "allocations")
	fmt.Println("Kind:", testing.AllocsPerRun(1000, func() { points[0].Kind() }), "allocations")
	fmt.Println("Largest:", testing.AllocsPerRun(1000, func() { Largest(points) }), "allocations")
}
