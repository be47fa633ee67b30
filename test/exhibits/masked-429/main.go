// A gateway before a partner that allows 20 calls a second, and the gateway's access log.
//
//	go run test/exhibits/masked-429/main.go
//
// Times are of the machine that ran it. The partner says how much it has had to refuse, at the end.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"time"
)

// partner allows `each` calls in a second, all clients together.
type partner struct {
	mu               sync.Mutex
	window           int64
	used, each       int
	allowed, refused int
}

func (p *partner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	if now := time.Now().Unix(); now != p.window {
		p.window, p.used = now, 0
	}
	p.used++
	isRefused := p.used > p.each
	if isRefused {
		p.refused++
	} else {
		p.allowed++
	}
	p.mu.Unlock()
	if isRefused {
		w.Header().Set("Retry-After", "1")
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	time.Sleep(12 * time.Millisecond)
	if r.URL.Path == "/v2/report" {
		time.Sleep(700 * time.Millisecond)
	}
	fmt.Fprint(w, `{"code":"OK"}`)
}

var (
	log   sync.Mutex
	lines int
)

// gateway tries three times at once. v1 maps what is not 200 to 500; v2 always answers 200 with a code in the body.
func gateway(url string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		begin, tries, upstream := time.Now(), 0, 0
		for tries < 3 && upstream != http.StatusOK {
			tries++
			reply, err := http.Get(url + r.URL.Path)
			if err != nil {
				panic(err)
			}
			io.Copy(io.Discard, reply.Body)
			reply.Body.Close()
			upstream = reply.StatusCode
		}
		status, code := http.StatusOK, "OK"
		if upstream != http.StatusOK {
			code = "BUSY"
			if r.URL.Path == "/v1/quote" {
				status = http.StatusInternalServerError
			}
		}
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(map[string]string{"code": code})
		log.Lock()
		defer log.Unlock()
		lines++
		fmt.Printf("%s GET %-10s status=%d code=%-4s upstream=%d tries=%d ms=%d\n",
			begin.UTC().Format("15:04:05.000"), r.URL.Path, status, code, upstream, tries, time.Since(begin).Milliseconds())
	}
}

func main() {
	p := &partner{each: 20}
	far := httptest.NewServer(p)
	near := httptest.NewServer(gateway(far.URL))
	time.Sleep(time.Until(time.Now().Truncate(time.Second).Add(1010 * time.Millisecond)))
	var clients sync.WaitGroup
	for i := range 96 {
		path := "/v1/quote"
		if i%4 == 1 {
			path = "/v2/quote"
		}
		if i%30 == 7 {
			path = "/v2/report"
		}
		clients.Go(func() {
			reply, err := http.Get(near.URL + path)
			if err == nil {
				reply.Body.Close()
			}
		})
		time.Sleep(30 * time.Millisecond)
	}
	clients.Wait()
	fmt.Printf("partner: allowed=%d refused=%d limit=20/s\n", p.allowed, p.refused)
}
