// Two checkouts over loopback HTTP, its spans, and a waterfall drawn as text.
//
//	go run test/exhibits/trace-waterfall/main.go
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sort"
	"strings"
	"sync"
	"time"
)

type span struct {
	depth      int
	name       string
	begin, end time.Duration
}

var (
	mu    sync.Mutex
	spans []span
	zero  time.Time
)

func traced(depth int, name string, do func()) {
	begin := time.Since(zero)
	do()
	mu.Lock()
	spans = append(spans, span{depth, name, begin, time.Since(zero)})
	mu.Unlock()
}

var takes = map[string]time.Duration{
	"/cart": 25 * time.Millisecond, "/price": 42 * time.Millisecond, "/stock": 60 * time.Millisecond,
	"/points": 75 * time.Millisecond, "/charge": 95 * time.Millisecond, "/mail": 420 * time.Millisecond,
}

// paying holds the two connections that the service may have to the payment provider.
var paying = make(chan struct{}, 2)

func main() {
	backend := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(takes[r.URL.Path])
	}))
	defer backend.Close()
	call := func(path string) {
		reply, err := http.Get(backend.URL + path)
		if err != nil {
			panic(err)
		}
		io.Copy(io.Discard, reply.Body)
		reply.Body.Close()
	}
	call("/warm")
	fmt.Println("trace A: the morning")
	checkout(call, 0)
	fmt.Println("\ntrace B: the evening")
	checkout(call, 850*time.Millisecond)
}

// checkout runs one request while two others hold the connections for some time.
func checkout(call func(string), held time.Duration) {
	spans = nil
	for range 2 {
		paying <- struct{}{}
		go func() {
			time.Sleep(held)
			<-paying
		}()
	}
	zero = time.Now()
	var after sync.WaitGroup
	traced(0, "POST /checkout", func() {
		traced(1, "cart GET /cart", func() { call("/cart") })
		for sku := range 8 {
			traced(1, fmt.Sprintf("price GET /price sku=%d", sku+1), func() { call("/price") })
		}
		var both sync.WaitGroup
		both.Go(func() { traced(1, "stock GET /stock", func() { call("/stock") }) })
		both.Go(func() { traced(1, "loyalty GET /points", func() { call("/points") }) })
		both.Wait()
		paying <- struct{}{}
		traced(1, "pay POST /charge", func() { call("/charge") })
		<-paying
		after.Go(func() { traced(1, "mail POST /mail", func() { call("/mail") }) })
	})
	after.Wait()
	draw()
}

func draw() {
	sort.SliceStable(spans, func(i, j int) bool {
		if spans[i].begin != spans[j].begin {
			return spans[i].begin < spans[j].begin
		}
		return spans[i].depth < spans[j].depth
	})
	const scale = 40 * time.Millisecond // both traces fit into 72 columns
	at := func(t time.Duration) int { return int(t.Round(scale) / scale) }
	fmt.Printf("%-24s%5s%5s  each # is 40 ms\n", "span", "from", "ms")
	for _, s := range spans {
		from, to := at(s.begin), max(at(s.end), at(s.begin)+1)
		name := strings.Repeat(" ", s.depth) + s.name
		bar := strings.Repeat(" ", from) + strings.Repeat("#", to-from)
		fmt.Printf("%-24s%5d%5d  %s\n", name, s.begin.Milliseconds(), (s.end - s.begin).Milliseconds(), bar)
	}
}
