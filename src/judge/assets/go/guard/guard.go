// Package aa watches an ordinary test binary from inside. The candidate's package imports it, so its init runs
// first: it takes the token from descriptor 3 and moves the record channel away from descriptor 4.
package aa

import (
	"fmt"
	"reflect"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

var (
	token   string
	channel = -1
	turn    sync.Mutex
	// The tests that are ours, by where they lie: a common is the first that a testing.T holds.
	running sync.Map
	count   int
)

const mostText = 24 << 10

func init() {
	b := make([]byte, 1024)
	n, _ := syscall.Read(3, b)
	syscall.Close(3)
	if n < 32 {
		return // run by hand: nobody listens
	}
	token, watched, _ = strings.Cut(string(b[:n]), " ")
	for i := range b {
		b[i] = 0
	}
	channel = 4
	// A number nobody was told; the descriptor limit is 256.
	place := uintptr(230 + int(token[0])%20)
	moved, _, failed := syscall.RawSyscall(syscall.SYS_FCNTL, 4, syscall.F_DUPFD_CLOEXEC, place)
	if failed != 0 {
		return
	}
	channel = int(moved)
	syscall.Close(4)
}

// Run reports every test of m and returns the exit code. Records are lines of JSON behind the token and a running
// number; each begins with a line break, so that nothing written before can swallow it.
func Run(m *testing.M) int {
	fields := reflect.ValueOf(m).Elem()
	all := (*[]testing.InternalTest)(unsafe.Pointer(fields.FieldByName("tests").UnsafeAddr()))
	tests := *all
	seeds := *(*[]testing.InternalFuzzTarget)(unsafe.Pointer(fields.FieldByName("fuzzTargets").UnsafeAddr()))
	examples := (*[]testing.InternalExample)(unsafe.Pointer(fields.FieldByName("examples").UnsafeAddr()))
	names := []string{}
	for i := range *examples {
		tests = append(tests, asTest((*examples)[i]))
	}
	*all, *examples = tests, nil
	for i := range tests {
		name, test := tests[i].Name, tests[i].F
		names = append(names, quote(name))
		tests[i].F = func(t *testing.T) {
			running.Store(uintptr(unsafe.Pointer(t)), true)
			watch(name, t)
			defer caught(name, t)
			test(t)
		}
	}
	for i := range seeds {
		name, test := seeds[i].Name, seeds[i].Fn
		names = append(names, quote(name))
		seeds[i].Fn = func(f *testing.F) {
			watch(name, f)
			test(f)
		}
	}
	record(`"e":"tests","names":[` + strings.Join(names, ",") + `]`)
	code := m.Run()
	// After a failure they may be the failed test's own.
	if code == 0 && races() == 0 {
		if stacks := left(); stacks != "" {
			record(`"e":"left","stack":` + quote(stacks))
		}
	}
	record(`"e":"end","code":` + strconv.Itoa(code) + `,"races":` + strconv.Itoa(races()))
	return code
}

func watch(name string, t testing.TB) {
	begin, before := time.Now(), races()
	record(`"e":"start","name":` + quote(name))
	t.Cleanup(func() {
		event := "pass"
		if t.Failed() {
			event = "fail"
		} else if t.Skipped() {
			event = "skip"
		}
		record(`"e":"` + event + `","name":` + quote(name) +
			`,"ms":` + strconv.FormatInt(time.Since(begin).Milliseconds(), 10) +
			`,"races":` + strconv.Itoa(races()-before) + `,"text":` + quote(said(t)))
	})
}

// caught keeps one panic from hiding the tests that follow. What a bubble says of its goroutines is read from the
// value it panics with; their places come from the stacks.
func caught(name string, t *testing.T) {
	value := recover()
	if value == nil {
		return
	}
	event, text := "panic", fmt.Sprint(value)
	if err, ok := value.(runtime.Error); ok {
		text = err.Error()
	}
	mark, all := "", false
	if strings.HasPrefix(fmt.Sprintf("%T", value), "runtime.synctest") {
		event, all = "leak", true
		if strings.Contains(text, "all goroutines in bubble are blocked") {
			event = "deadlock"
		}
		mark = bubble(value)
	}
	stack := make([]byte, 1<<20)
	kept := stacks(string(stack[:runtime.Stack(stack, all)]), mark)
	record(`"e":"` + event + `","name":` + quote(name) + `,"text":` + quote(text) + `,"stack":` + quote(kept))
	t.Fail()
}

// bubble is how a stack names the goroutines of the bubble that value complains of.
func bubble(value any) (mark string) {
	defer func() { _ = recover() }()
	id := reflect.ValueOf(value).FieldByName("bubble").Elem().FieldByName("id").Uint()
	return "synctest bubble " + strconv.FormatUint(id, 10)
}

func stacks(text, mark string) string {
	kept := []string{}
	for _, block := range strings.Split(text, "\n\n") {
		header, _, _ := strings.Cut(block, "\n")
		if mark == "" || strings.HasSuffix(header, mark+"]:") || strings.Contains(header, mark+",") {
			kept = append(kept, block)
		}
	}
	return strings.Join(kept, "\n\n")
}

// said is what the test itself logged, taken from where it keeps it and not from standard output.
func said(t testing.TB) (text string) {
	defer func() { _ = recover() }()
	field := reflect.ValueOf(t).Elem().FieldByName("output")
	return string(*(*[]byte)(unsafe.Pointer(field.UnsafeAddr())))
}

func record(body string) {
	if channel < 0 {
		return
	}
	turn.Lock()
	defer turn.Unlock()
	count++
	line := []byte("\n" + token + " " + strconv.Itoa(count) + " {" + body + "}\n")
	for len(line) > 0 {
		n, err := syscall.Write(channel, line)
		if err == syscall.EINTR || err == syscall.EAGAIN {
			continue
		}
		if err != nil || n <= 0 {
			return
		}
		line = line[n:]
	}
}

// quote writes JSON without the weight of encoding/json.
func quote(s string) string {
	if len(s) > mostText {
		s = s[:mostText]
	}
	b := []byte{'"'}
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ' || r == 0x2028 || r == 0x2029:
			b = append(b, fmt.Sprintf("\\u%04x", r)...)
		default:
			b = append(b, string(r)...)
		}
	}
	return string(append(b, '"'))
}
