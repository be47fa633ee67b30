// A tariff store guarded by one RWMutex, while the service it asks has stopped answering.
//
//	go run test/exhibits/lock-pile-up/main.go
//
// After five seconds it prints what /debug/pprof/goroutine?debug=2 shows.
package main

import (
	"io"
	"net"
	"net/http"
	"os"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"time"
)

type Store struct {
	mu    sync.RWMutex
	url   string
	rates map[string]string
}

func (s *Store) Tariff(region string) (string, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if rate, ok := s.rates[region]; ok {
		return rate, nil
	}
	return s.fetch(region)
}

func (s *Store) fetch(region string) (string, error) {
	reply, err := http.Get(s.url + "/" + region)
	if err != nil {
		return "", err
	}
	defer reply.Body.Close()
	rate, err := io.ReadAll(reply.Body)
	return string(rate), err
}

func (s *Store) Reload(rates map[string]string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rates = rates
}

func handle(s *Store, region string) {
	rate, _ := s.Tariff(region)
	io.Copy(io.Discard, strings.NewReader(rate))
}

func reloadLoop(s *Store) {
	time.Sleep(time.Second)
	s.Reload(map[string]string{"north": "0.31"})
}

func main() {
	// It accepts connections and never says anything.
	mute, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	store := &Store{url: "http://" + mute.Addr().String(), rates: map[string]string{"north": "0.29"}}
	go handle(store, "island")
	go reloadLoop(store)
	time.Sleep(2 * time.Second)
	for range 400 {
		go handle(store, "north")
	}
	time.Sleep(3 * time.Second)
	pprof.Lookup("goroutine").WriteTo(os.Stdout, 2)
	runtime.KeepAlive(mute)
}
