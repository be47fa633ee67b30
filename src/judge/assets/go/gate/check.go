package main

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

type mistaken struct {
	place
	File    string `json:"file"`
	Message string `json:"message"`
}

// ours are the files of the judge: they import what is not in the list of compiled packages.
const ours = "zz_sparr_"

const mostErrors = 10

// check is what the compiler will find wrong in the package of folder; nil when that cannot be known here.
func check(exports, version, folder string) []mistaken {
	compiled := readExports(exports)
	set := token.NewFileSet()
	names, _ := filepath.Glob(filepath.Join(folder, "*.go"))
	files := []*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(filepath.Base(name), ours) {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil
	}
	missing := false
	found := []mistaken{}
	config := types.Config{
		GoVersion: version,
		Sizes:     types.SizesFor("gc", runtime.GOARCH),
		Importer: importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) {
			if name, ok := compiled[path]; ok {
				return os.Open(name)
			}
			missing = true
			return nil, errors.New("not compiled yet")
		}),
		Error: func(err error) {
			var e types.Error
			if !errors.As(err, &e) || len(found) >= mostErrors || strings.HasPrefix(e.Msg, "\t") {
				return
			}
			at := set.PositionFor(e.Pos, false)
			found = append(found, mistaken{place{at.Line, at.Column}, filepath.Base(at.Filename), e.Msg})
		},
	}
	config.Check("task", set, files, nil)
	if missing {
		return nil
	}
	return found
}

func readExports(file string) map[string]string {
	compiled := map[string]string{}
	text, _ := os.ReadFile(file)
	for _, line := range strings.Split(string(text), "\n") {
		if path, name, ok := strings.Cut(line, " "); ok {
			compiled[path] = name
		}
	}
	return compiled
}
