// A quote service asks three suppliers and takes the first answer.
//
//	go run test/exhibits/goroutine-leak/main.go
//
// It prints what /debug/pprof/goroutine?debug=1 shows when the load is over.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime/pprof"
	"sync"
	"time"
)

var suppliers = []time.Duration{2 * time.Millisecond, 4 * time.Millisecond, 6 * time.Millisecond}

func ask(delay time.Duration) string {
	time.Sleep(delay)
	return delay.String()
}

func quote(w http.ResponseWriter, _ *http.Request) {
	answers := make(chan string)
	for _, s := range suppliers {
		go func() {
			answers <- ask(s)
		}()
	}
	fmt.Fprintln(w, <-answers)
}

func worker(jobs <-chan int) {
	for job := range jobs {
		_ = job
	}
}

func main() {
	jobs := make(chan int)
	for range 16 {
		go worker(jobs)
	}
	server := httptest.NewServer(http.HandlerFunc(quote))
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 24}}
	var load sync.WaitGroup
	for range 24 {
		load.Go(func() {
			for range 30 {
				reply, err := client.Get(server.URL)
				if err != nil {
					panic(err)
				}
				io.Copy(io.Discard, reply.Body)
				reply.Body.Close()
			}
		})
	}
	load.Wait()
	time.Sleep(500 * time.Millisecond)
	pprof.Lookup("goroutine").WriteTo(os.Stdout, 1)
}
