package task

import "testing"

var cases = []struct {
	line string
	want []string
}{
	{"One two", []string{"one", "two"}},
	{"  Three  FOUR five ", []string{"three", "four", "five"}},
}

func same(t *testing.T, line string, got, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("words(%q) = %q, want %q", line, got, want)
	}
	for i := range len(want) {
		if got[i] != want[i] {
			t.Errorf("words(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range cases {
		same(t, c.line, words(c.line), c.want)
	}
}

func TestNoWords(t *testing.T) {
	same(t, "   ", words("   "), nil)
}
