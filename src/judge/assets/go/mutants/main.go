// mutants reads a Go file and prints one program a line, each with one change that a test should notice:
//
//	mutants FILE
//
// A line of JSON has the line of the change, what was changed, and the whole text. Lines stay where they were.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
)

type mutant struct {
	Line   int    `json:"line"`
	Change string `json:"change"`
	Text   string `json:"text"`
}

// edit replaces the bytes between two places.
type edit struct {
	from, to token.Pos
	text     string
}

type source struct {
	set  *token.FileSet
	file *ast.File
	text string
	out  []mutant
	seen map[string]bool
}

func main() {
	bytes, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	s := &source{set: token.NewFileSet(), text: string(bytes), seen: map[string]bool{string(bytes): true}}
	s.file, err = parser.ParseFile(s.set, os.Args[1], bytes, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		fail(err)
	}
	for _, decl := range s.file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Body != nil {
			s.function(f.Type, f.Body)
		} else if d, ok := decl.(*ast.GenDecl); ok && d.Tok != token.IMPORT {
			s.inside(d)
		}
	}
	slices.SortStableFunc(s.out, func(a, b mutant) int { return a.Line - b.Line })
	s.number()
	out := json.NewEncoder(os.Stdout)
	for _, m := range s.out {
		out.Encode(m)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// number tells changes apart that read the same on one line.
func (s *source) number() {
	count := map[string]int{}
	for i, m := range s.out {
		name := fmt.Sprint(m.Line, m.Change)
		count[name]++
		if n := count[name]; n > 1 {
			s.out[i].Change = fmt.Sprintf("%s, no. %d", m.Change, n)
		}
	}
}

// try keeps one program that differs in the edits, unless it was met before.
func (s *source) try(at ast.Node, change string, edits ...edit) {
	slices.SortFunc(edits, func(a, b edit) int { return int(a.from - b.from) })
	var b strings.Builder
	end := 0
	for _, e := range edits {
		from, to := s.offset(e.from), s.offset(e.to)
		if from < end {
			return
		}
		b.WriteString(s.text[end:from])
		b.WriteString(e.text)
		lost := strings.Count(s.text[from:to], "\n") - strings.Count(e.text, "\n")
		b.WriteString(strings.Repeat("\n", max(0, lost)))
		end = to
	}
	b.WriteString(s.text[end:])
	text := withoutUnused(b.String())
	if s.seen[text] {
		return
	}
	s.seen[text] = true
	s.out = append(s.out, mutant{s.set.Position(at.Pos()).Line, change, text})
}

func (s *source) offset(p token.Pos) int { return s.set.PositionFor(p, false).Offset }

// of is the text of a node.
func (s *source) of(n ast.Node) string { return s.text[s.offset(n.Pos()):s.offset(n.End())] }

// short is the text of a node on one line.
func (s *source) short(n ast.Node) string {
	text := strings.Join(strings.Fields(s.of(n)), " ")
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:59]) + "…"
	}
	return text
}

func replaced(n ast.Node, text string) edit { return edit{n.Pos(), n.End(), text} }

// withoutUnused keeps an import for its name's sake alone where nothing uses it any more.
func withoutUnused(text string) string {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, "", text, parser.SkipObjectResolution)
	if err != nil {
		return text
	}
	used := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	for _, spec := range slices.Backward(f.Imports) {
		path, _ := strconv.Unquote(spec.Path.Value)
		name := path[strings.LastIndex(path, "/")+1:]
		if spec.Name == nil && !used[name] && !(len(name) > 1 && name[0] == 'v' && name[1] <= '9') {
			at := set.Position(spec.Pos()).Offset
			text = text[:at] + "_ " + text[at:]
		}
	}
	return text
}
