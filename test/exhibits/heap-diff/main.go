// A crawler keeps the title of each page. Three heap profiles, one after each thousand pages.
//
//	go run test/exhibits/heap-diff/main.go
//	go tool pprof -sample_index=inuse_space -top -cum -diff_base=/tmp/heap-1.pb.gz /tmp/heap-2.pb.gz
//	go tool pprof -sample_index=inuse_space -top -cum -diff_base=/tmp/heap-2.pb.gz /tmp/heap-3.pb.gz
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/pprof"
	"strings"
)

type index struct {
	titles map[string][]byte
	ring   [][]byte
}

func (x *index) remember(url string, body io.Reader) {
	page, err := io.ReadAll(body)
	if err != nil {
		return
	}
	from := bytes.Index(page, []byte("<title>")) + len("<title>")
	to := bytes.Index(page, []byte("</title>"))
	x.titles[url] = page[from:to]
}

// warmRing is called once, when the second thousand begins.
func (x *index) warmRing() {
	for range 256 {
		x.ring = append(x.ring, make([]byte, 128<<10))
	}
}

func snapshot(n int) {
	runtime.GC()
	runtime.GC()
	file, err := os.Create(fmt.Sprintf("/tmp/heap-%d.pb.gz", n))
	if err != nil {
		panic(err)
	}
	pprof.Lookup("heap").WriteTo(file, 0)
	file.Close()
}

func main() {
	runtime.MemProfileRate = 8 << 10
	x := &index{titles: map[string][]byte{}}
	for round := 1; round <= 3; round++ {
		if round == 2 {
			x.warmRing()
		}
		for i := range 1000 {
			page := fmt.Sprintf("<html><title>page %d of %d</title>%s", i, round, strings.Repeat("word ", 8000))
			x.remember(fmt.Sprintf("/%d/%d", round, i), strings.NewReader(page))
		}
		snapshot(round)
	}
	fmt.Println(len(x.titles), "titles")
	runtime.KeepAlive(x)
}
