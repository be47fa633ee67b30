// A search service with a latency histogram of its own, read once as Prometheus reads it.
//
//	go run test/exhibits/histogram-buckets/main.go
//
// Of a hundred requests, 94 find their answer in the cache; the others ask an index that answers in 1.4 to 2.2 seconds.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"time"
)

var bounds = []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1}

type histogram struct {
	mu     sync.Mutex
	counts []int
	sum    float64
	n      int
}

func (h *histogram) observe(seconds float64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for i, bound := range bounds {
		if seconds <= bound {
			h.counts[i]++
		}
	}
	h.sum += seconds
	h.n++
}

func (h *histogram) write(name, labels string) {
	for i, bound := range bounds {
		fmt.Printf("%s_bucket{%s,le=\"%v\"} %d\n", name, labels, bound, h.counts[i])
	}
	fmt.Printf("%s_bucket{%s,le=\"+Inf\"} %d\n", name, labels, h.n)
	fmt.Printf("%s_sum{%s} %.3f\n%s_count{%s} %d\n", name, labels, h.sum, name, labels, h.n)
}

func main() {
	search := &histogram{counts: make([]int, len(bounds))}
	suggest := &histogram{counts: make([]int, len(bounds))}
	var n, inFlight, most atomic.Int64
	serve := func(h *histogram, work func(int64)) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			begin := time.Now()
			now := inFlight.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			work(n.Add(1))
			inFlight.Add(-1)
			h.observe(time.Since(begin).Seconds())
		}
	}
	mux := http.NewServeMux()
	mux.Handle("/search", serve(search, func(i int64) {
		if i%50 < 3 {
			time.Sleep(time.Duration(1400+i%9*100) * time.Millisecond)
			return
		}
		time.Sleep(time.Duration(4+i%17) * time.Millisecond)
	}))
	mux.Handle("/suggest", serve(suggest, func(i int64) { time.Sleep(time.Duration(1+i%6) * time.Millisecond) }))
	server := httptest.NewServer(mux)
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 40}}
	ask := func(path string, times int) {
		for range times {
			reply, err := client.Get(server.URL + path)
			if err != nil {
				panic(err)
			}
			io.Copy(io.Discard, reply.Body)
			reply.Body.Close()
		}
	}
	var load sync.WaitGroup
	for range 40 {
		load.Go(func() { ask("/search", 150) })
	}
	load.Wait()
	ask("/suggest", 900)
	fmt.Println("# TYPE http_request_duration_seconds histogram")
	search.write("http_request_duration_seconds", `route="/search"`)
	suggest.write("http_request_duration_seconds", `route="/suggest"`)
	fmt.Printf("# TYPE http_requests_in_flight_max gauge\nhttp_requests_in_flight_max %d\n", most.Load())
}
