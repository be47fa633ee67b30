package aa

import (
	"runtime"
	"strings"
	"time"
)

// watched is how stacks name the answer's file; empty where nobody asks for what it leaves behind.
var watched string

// grace is how long goroutines may take to end after the last test.
const grace = time.Second

// left is the stacks of the answer's goroutines that are still there when the grace is over; it comes back as soon as
// there are none.
func left() string {
	if watched == "" {
		return ""
	}
	until := time.Now().Add(grace)
	for wait := time.Millisecond; ; wait = min(2*wait, 50*time.Millisecond) {
		stacks := answers(everybody(), watched)
		if len(stacks) == 0 || !time.Now().Before(until) {
			return strings.Join(stacks[:min(len(stacks), mostShown)], "\n\n")
		}
		time.Sleep(wait)
	}
}

const mostShown = 20

func everybody() string {
	for size := 1 << 16; ; size *= 4 {
		text := make([]byte, size)
		if n := runtime.Stack(text, true); n < size || size >= 64<<20 {
			return string(text[:n])
		}
	}
}

// answers are the stacks of the goroutines that the answer is to blame for: those it started, and those that the
// library started to run a function of it. One that a test started, a test's server too, is the test's to end.
func answers(text, file string) []string {
	found := []string{}
	for _, stack := range strings.Split(text, "\n\n") {
		lines := strings.Split(strings.TrimSpace(stack), "\n")
		if isAnswers(lines, file) {
			found = append(found, strings.Join(lines, "\n"))
		}
	}
	return found
}

func isAnswers(lines []string, file string) bool {
	// The origin is the last pair of lines; the goroutine of the main function has none.
	origin := len(lines) - 2
	if origin < 1 || !strings.HasPrefix(lines[origin], "created by ") {
		return false
	}
	if isIn(lines[origin+1], file) {
		return true
	}
	if !startsForOthers(strings.TrimPrefix(lines[origin], "created by ")) {
		return false
	}
	// The outermost function that is not the library's: whoever asked for the goroutine gave it.
	folder := file[:strings.LastIndexByte(file, '/')+1]
	for at := origin - 1; at > 0; at-- {
		if isIn(lines[at], file) {
			return true
		}
		if strings.HasPrefix(lines[at], "\t"+folder) {
			return false
		}
	}
	return false
}

// startsForOthers: WaitGroup.Go, time.AfterFunc, context.AfterFunc.
func startsForOthers(name string) bool {
	return strings.HasPrefix(name, "sync.") || strings.HasPrefix(name, "time.") || strings.HasPrefix(name, "context.")
}

func isIn(line, file string) bool { return strings.HasPrefix(line, "\t"+file+":") }
