package aa

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

// asTest makes an example with an output comment a test like any other: `go test` compares what it prints, too.
func asTest(example testing.InternalExample) testing.InternalTest {
	return testing.InternalTest{Name: example.Name, F: func(t *testing.T) {
		got, want := strings.TrimSpace(printed(t, example.F)), strings.TrimSpace(example.Output)
		if example.Unordered {
			got, want = sorted(got), sorted(want)
		}
		if got != want {
			fmt.Fprintf(t.Output(), "got:\n%s\nwant:\n%s\n", got, want)
			t.Fail()
		}
	}}
}

// printed is what f writes to standard output. It goes to a file: whoever reads a pipe would hide a deadlock.
func printed(t *testing.T, f func()) string {
	file, err := os.CreateTemp("", "")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	os.Remove(file.Name())
	func() {
		stdout := os.Stdout
		os.Stdout = file
		defer func() { os.Stdout = stdout }()
		f()
	}()
	file.Seek(0, io.SeekStart)
	text, _ := io.ReadAll(file)
	return string(text)
}

func sorted(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
