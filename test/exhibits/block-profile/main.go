// A payment service writes an audit line for each request; sixteen requests run at a time.
//
//	go run test/exhibits/block-profile/main.go && go tool pprof -top -cum -nodecount=24 /tmp/block.pb.gz
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"sync"
	"sync/atomic"
	"time"
)

type auditLog struct {
	mu   sync.Mutex
	file *os.File
}

func (a *auditLog) Append(line string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	fmt.Fprintln(a.file, line)
	a.file.Sync()
}

func pay(a *auditLog, n int64) {
	a.Append(fmt.Sprint("payment ", n))
}

func mailWorker(mails <-chan string) {
	for mail := range mails {
		_ = mail
	}
}

func main() {
	runtime.SetBlockProfileRate(1)
	file, err := os.CreateTemp("", "audit")
	if err != nil {
		panic(err)
	}
	defer os.Remove(file.Name())
	audit := &auditLog{file: file}
	mails := make(chan string)
	for range 32 {
		go mailWorker(mails)
	}
	var n atomic.Int64
	stop := time.Now().Add(10 * time.Second)
	var load sync.WaitGroup
	for range 16 {
		load.Go(func() {
			for time.Now().Before(stop) {
				pay(audit, n.Add(1))
			}
		})
	}
	for range 32 * 8 {
		time.Sleep(30 * time.Millisecond)
		mails <- "receipt"
	}
	load.Wait()
	out, err := os.Create("/tmp/block.pb.gz")
	if err != nil {
		panic(err)
	}
	pprof.Lookup("block").WriteTo(out, 0)
	fmt.Println(n.Load(), "payments in 10 s")
}
