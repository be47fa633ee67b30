// A session store that only grows, under a soft memory limit.
//
//	go build -o /tmp/gc-trace test/exhibits/gc-trace/main.go
//	GODEBUG=gctrace=1 GOMEMLIMIT=96MiB /tmp/gc-trace
package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

type session struct {
	user  string
	marks [40]*mark
}

type mark struct {
	page int
	at   time.Time
}

var (
	sessions = map[int]*session{}
	reply    []byte
)

func request(id int) {
	reply = make([]byte, 4<<10)
	for i := range reply {
		reply[i] = byte(i + id)
	}
	if id%8 == 0 {
		s := &session{user: fmt.Sprint("u-", id)}
		for i := range s.marks {
			s.marks[i] = &mark{page: i, at: time.Now()}
		}
		sessions[id] = s
	}
}

func main() {
	begin := time.Now()
	for id := 0; id < 360_000; id++ {
		request(id)
		if id == 100_000 {
			runtime.GC() // the debug page asks for one
		}
		if id%30_000 == 0 {
			fmt.Fprintf(os.Stderr, "log: %d sessions, 30000 requests took %d ms\n", len(sessions), time.Since(begin).Milliseconds())
			begin = time.Now()
		}
	}
}
