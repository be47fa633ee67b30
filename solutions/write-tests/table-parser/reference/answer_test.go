package task_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"sparr.example/task"
)

type row = map[string]string

func TestTables(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []row
	}{
		"two rows":                      {"n | p\na | 1\nb | 2\n", []row{{"n": "a", "p": "1"}, {"n": "b", "p": "2"}}},
		"no end of the last line":       {"n | p\na | 1", []row{{"n": "a", "p": "1"}}},
		"lines of Windows":              {"n | p\r\na | 1\r\n\r\n", []row{{"n": "a", "p": "1"}}},
		"columns alone":                 {"n | p\n", nil},
		"one column":                    {"n\na\nb", []row{{"n": "a"}, {"n": "b"}}},
		"comments and blank lines":      {"# prices\n\nn | p\n  # none\n\t\na | 1\n", []row{{"n": "a", "p": "1"}}},
		"a # within a line":             {"n | p\na #1 | #2\n", []row{{"n": "a #1", "p": "#2"}}},
		"blanks around and within":      {" n\t|p \n\ta  b |  1\n", []row{{"n": "a  b", "p": "1"}}},
		"empty cells":                   {"n | p | q\n| 1 |\n", []row{{"n": "", "p": "1", "q": ""}}},
		"an escaped |":                  {`n | p` + "\n" + `a\|b | \|`, []row{{"n": "a|b", "p": "|"}}},
		"an escaped backslash":          {`n | p` + "\n" + `a\\|b\\`, []row{{"n": `a\`, "p": `b\`}}},
		"escapes in the columns":        {`a\|b | \\` + "\n1 | 2", []row{{"a|b": "1", `\`: "2"}}},
		"letters that are not one byte": {"名 | p\né | ✓", []row{{"名": "é", "p": "✓"}}},
	} {
		got, err := task.Parse(c.text)
		if err != nil || !slices.EqualFunc(got, c.want, maps.Equal) {
			t.Errorf("%s: %q gives %v, %v, want %v", name, c.text, got, err, c.want)
		}
	}
}

func TestWhatIsNoTable(t *testing.T) {
	for name, c := range map[string]struct{ text, line string }{
		"nothing":                   {"", "line 1: "},
		"comments alone":            {"# a\n\n# b\n", "line 1: "},
		"a cell too few":            {"n | p\na | 1\n# c\n\nb\n", "line 5: "},
		"a cell too many":           {"n | p\na | 1 | 2\n", "line 2: "},
		"a column twice":            {"\n# c\nn | p | n\n", "line 3: "},
		"a column twice, in blanks": {"n |  n \n", "line 1: "},
		"an unknown escape":         {"n | p\na | 1\nb | \\n\n", "line 3: "},
		"a backslash alone":         {"n | p\na | b\\\n", "line 2: "},
		"an escape in columns":      {"\nn\\t | p\n", "line 2: "},
	} {
		rows, err := task.Parse(c.text)
		if err == nil || !strings.HasPrefix(err.Error(), c.line) {
			t.Errorf("%s: the error of %q is %v, want one of %s", name, c.text, err, c.line)
		}
		if len(rows) != 0 {
			t.Errorf("%s: %q gives the rows %v beside its error", name, c.text, rows)
		}
	}
}
