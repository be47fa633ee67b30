// gate reads Go files with Go's own parser and prints what they contain: a line of JSON with an object per file
// named on the command line. What is allowed is decided elsewhere.
//
//	gate EXPORTS GOVERSION FOLDER FILE...
//
// Then it checks the types of the package in FOLDER, long before the compiler could say the same, and prints a second
// line with the errors, null where they cannot be known; EXPORTS names the compiled packages, one "path file" a line.
package main

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

type place struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

type imported struct {
	place
	Path string `json:"path"`
	Name string `json:"name"`
}

type used struct {
	place
	Path string `json:"path"`
	Name string `json:"name"`
}

type declared struct {
	place
	Name string `json:"name"`
	Text string `json:"text"`
}

type remark struct {
	place
	Text string `json:"text"`
}

// function is where a function of the file stands, by the name that stacks give it.
type function struct {
	Name string `json:"name"`
	From int    `json:"from"`
	To   int    `json:"to"`
	// Lines of the loops in it that have neither a condition nor a body.
	EmptyLoops []int `json:"emptyLoops"`
}

type facts struct {
	Parses       bool       `json:"parses"`
	Package      string     `json:"package"`
	PackageAt    place      `json:"packageAt"`
	Imports      []imported `json:"imports"`
	Uses         []used     `json:"uses"`
	Directives   []remark   `json:"directives"`
	Declarations []declared `json:"declarations"`
	Functions    []function `json:"functions"`
	// Bytes before the statements of all functions, in order: where a call can stand on the same line.
	Statements []int `json:"statements"`
}

var directive = regexp.MustCompile(`^//(go:[a-z]|line |export |extern |\s*\+build)|^/\*line `)

func main() {
	all := []facts{}
	for _, file := range os.Args[4:] {
		all = append(all, read(file))
	}
	out := json.NewEncoder(os.Stdout)
	out.Encode(all)
	out.Encode(check(os.Args[1], os.Args[2], os.Args[3]))
}

func read(file string) facts {
	set := token.NewFileSet()
	at := func(p token.Pos) place {
		q := set.PositionFor(p, false)
		return place{q.Line, q.Column}
	}
	out := facts{Imports: []imported{}, Uses: []used{}, Directives: []remark{}, Declarations: []declared{}, Functions: []function{}, Statements: []int{}}
	f, err := parser.ParseFile(set, file, nil, parser.ParseComments|parser.SkipObjectResolution)
	out.Parses = err == nil
	if f == nil {
		return out
	}
	out.Package, out.PackageAt = f.Name.Name, at(f.Name.Pos())
	local := map[string]string{}
	for _, spec := range f.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		name := guess(path)
		given := ""
		if spec.Name != nil {
			given = spec.Name.Name
			name = given
		}
		out.Imports = append(out.Imports, imported{at(spec.Pos()), path, given})
		local[name] = path
	}
	for _, group := range f.Comments {
		for _, c := range group.List {
			if directive.MatchString(c.Text) {
				out.Directives = append(out.Directives, remark{at(c.Pos()), short(c.Text)})
			}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && local[x.Name] != "" {
				out.Uses = append(out.Uses, used{at(s.Pos()), local[x.Name], s.Sel.Name})
			}
		}
		for _, statement := range inBlock(n) {
			out.Statements = append(out.Statements, set.PositionFor(statement.Pos(), false).Offset)
		}
		return true
	})
	slices.Sort(out.Statements)
	for _, d := range f.Decls {
		declarations(set, d, at, &out)
		if name := inStacks(set, d); name != "" {
			out.Functions = append(out.Functions, function{name, at(d.Pos()).Line, at(d.End()).Line, emptyLoops(d, at)})
		}
	}
	return out
}

// inBlock is the statements that n holds one after the other; those of a switch or select are its cases.
func inBlock(n ast.Node) []ast.Stmt {
	list := []ast.Stmt{}
	switch n := n.(type) {
	case *ast.BlockStmt:
		list = n.List
	case *ast.CaseClause:
		return n.Body
	case *ast.CommClause:
		return n.Body
	}
	if len(list) > 0 {
		switch list[0].(type) {
		case *ast.CaseClause, *ast.CommClause:
			return nil
		}
	}
	return list
}

// inStacks is the name that stacks give to a function; what variables begin with runs in one called init.
func inStacks(set *token.FileSet, d ast.Decl) string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil || len(d.Recv.List) == 0 {
			return d.Name.Name
		}
		receiver := typeParameters.ReplaceAllString(text(set, d.Recv.List[0].Type), "[...]")
		if strings.HasPrefix(receiver, "*") {
			receiver = "(" + receiver + ")"
		}
		return receiver + "." + d.Name.Name
	case *ast.GenDecl:
		if d.Tok == token.VAR {
			return "init"
		}
	}
	return ""
}

var typeParameters = regexp.MustCompile(`(?s)\[.*\]`)

func emptyLoops(d ast.Decl, at func(token.Pos) place) []int {
	lines := []int{}
	ast.Inspect(d, func(n ast.Node) bool {
		if loop, ok := n.(*ast.ForStmt); ok && loop.Cond == nil && loop.Post == nil && len(loop.Body.List) == 0 {
			lines = append(lines, at(loop.Pos()).Line)
		}
		return true
	})
	return lines
}

// guess is the name a package has when the import gives none: the last part of its path, less a major version.
func guess(path string) string {
	parts := strings.Split(path, "/")
	last := parts[len(parts)-1]
	if len(parts) > 1 && regexp.MustCompile(`^v[0-9]+$`).MatchString(last) {
		last = parts[len(parts)-2]
	}
	return last
}

func declarations(set *token.FileSet, d ast.Decl, at func(token.Pos) place, out *facts) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil && len(d.Recv.List) > 0 {
			name = strings.TrimPrefix(text(set, d.Recv.List[0].Type), "*") + "." + name
		}
		bare := *d
		bare.Doc, bare.Body = nil, nil
		out.Declarations = append(out.Declarations, declared{at(d.Name.Pos()), name, text(set, &bare)})
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				bare := *spec
				bare.Doc, bare.Comment = nil, nil
				out.Declarations = append(out.Declarations, declared{at(spec.Name.Pos()), spec.Name.Name, "type " + text(set, &bare)})
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					kind := ""
					if spec.Type != nil {
						kind = " " + text(set, spec.Type)
					}
					out.Declarations = append(out.Declarations, declared{at(name.Pos()), name.Name, d.Tok.String() + " " + name.Name + kind})
				}
			}
		}
	}
}

func text(set *token.FileSet, node any) string {
	var b bytes.Buffer
	printer.Fprint(&b, set, node)
	return b.String()
}

func short(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if len(s) > 60 {
		return s[:60]
	}
	return s
}
