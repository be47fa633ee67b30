// A log gateway checks and masks every line before it passes it on.
//
//	go run test/exhibits/cpu-top/main.go && go tool pprof -top -cum -nodecount=34 /tmp/cpu-top.pb.gz
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"runtime/pprof"
	"strings"
	"time"
)

type line struct {
	User string `json:"user"`
	Text string `json:"text"`
	At   int64  `json:"at"`
}

func mask(text string) string {
	mail := regexp.MustCompile(`[a-z0-9._-]+@[a-z0-9-]+(\.[a-z]{2,6})+`)
	card := regexp.MustCompile(`\b(\d{4}[ -]?){3}\d{4}\b`)
	return card.ReplaceAllString(mail.ReplaceAllString(text, "***"), "****")
}

func handle(raw []byte) []byte {
	var l line
	if err := json.Unmarshal(raw, &l); err != nil {
		return nil
	}
	l.Text = mask(l.Text)
	out, _ := json.Marshal(l)
	return out
}

func main() {
	file, err := os.Create("/tmp/cpu-top.pb.gz")
	if err != nil {
		panic(err)
	}
	raw := []byte(`{"user":"u-17","text":"` + strings.Repeat("paid by ann@example.com ", 4) + `","at":1764450000}`)
	pprof.StartCPUProfile(file)
	lines := 0
	for begin := time.Now(); time.Since(begin) < 8*time.Second; lines++ {
		handle(raw)
	}
	pprof.StopCPUProfile()
	fmt.Println(lines, "lines")
}
