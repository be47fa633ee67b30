// A push server that takes a connection over and forgets it when its client leaves. It may open 160 files.
//
//	go run test/exhibits/tcp-states/main.go
//
// The program starts itself a second time as the server, plays the clients, and prints what `ss` says of the server's port.
package main

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"time"
)

const address = "127.0.0.1:7481"

var subscribers []net.Conn

// push takes the connection over, keeps it in a list, and never reads from it again.
func push(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	fmt.Fprint(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: hello\n\n")
	subscribers = append(subscribers, conn)
}

func ping(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Connection", "close")
	fmt.Fprintln(w, "ok")
}

func serve() {
	mux := http.NewServeMux()
	mux.HandleFunc("/push", push)
	mux.HandleFunc("/ping", ping)
	fmt.Println(http.ListenAndServe(address, mux))
}

func ask(path string) net.Conn {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		panic(err)
	}
	fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", path)
	conn.SetReadDeadline(time.Now().Add(300 * time.Millisecond))
	for buf := make([]byte, 4096); path == "/ping"; {
		if _, err := conn.Read(buf); err != nil {
			return conn
		}
	}
	conn.Read(make([]byte, 4096))
	return conn
}

func show(command string) {
	out, _ := exec.Command("sh", "-c", command).CombinedOutput()
	fmt.Printf("$ %s\n%s", command, out)
}

func main() {
	if len(os.Args) > 1 {
		serve()
		return
	}
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	server := exec.Command("sh", "-c", "ulimit -n 160; exec "+self+" serve")
	server.Stdout, server.Stderr = os.Stdout, os.Stdout
	if err := server.Start(); err != nil {
		panic(err)
	}
	defer server.Wait()
	defer server.Process.Kill()
	time.Sleep(500 * time.Millisecond)
	for range 40 {
		ask("/ping").Close()
	}
	var here []net.Conn
	for range 12 {
		here = append(here, ask("/push"))
	}
	for range 140 {
		ask("/push").Close()
	}
	for range 6 {
		here = append(here, ask("/ping"))
	}
	time.Sleep(200 * time.Millisecond)
	show(fmt.Sprintf("ls /proc/%d/fd | wc -l; grep 'open files' /proc/%d/limits", server.Process.Pid, server.Process.Pid))
	show("ss -tan 'sport = :7481' | awk 'NR > 1 { n[$1]++ } END { for (s in n) print n[s], s }'")
	show("ss -tanp 'sport = :7481'")
	for _, conn := range here {
		conn.Close()
	}
}
