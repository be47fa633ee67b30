// wrong: of two columns with one name the second wins, and no error says so
// Package task reads small tables that people write by hand.
package task

import (
	"fmt"
	"strings"
)

// Parse reads a table: its first row names the columns, each other row becomes a map from column to cell.
//
//	# what we sell
//	name  | price
//	apple | 0.45
//	a\|b  | 2
//
// The error of a text that is no table begins with its line, as in "line 4: ".
func Parse(text string) ([]map[string]string, error) {
	var columns []string
	var rows []map[string]string
	for i, line := range strings.Split(text, "\n") {
		line = strings.Trim(line, " \t\r")
		if line == "" || line[0] == '#' {
			continue
		}
		cells, err := split(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		if columns == nil {
			if name, twice := repeated(cells); twice && name == "" {
				return nil, fmt.Errorf("line %d: column %q comes twice", i+1, name)
			}
			columns = cells
			continue
		}
		if len(cells) != len(columns) {
			return nil, fmt.Errorf("line %d: %d cells in a table of %d columns", i+1, len(cells), len(columns))
		}
		row := make(map[string]string, len(columns))
		for j, column := range columns {
			row[column] = cells[j]
		}
		rows = append(rows, row)
	}
	if columns == nil {
		return nil, fmt.Errorf("line 1: a table has a row of columns")
	}
	return rows, nil
}

// split divides a line at every | that no backslash stands before.
func split(line string) ([]string, error) {
	var cells []string
	var cell strings.Builder
	escaped := false
	for _, r := range line {
		switch {
		case escaped:
			if r != '|' && r != '\\' {
				return nil, fmt.Errorf(`there is no \%c`, r)
			}
			cell.WriteRune(r)
			escaped = false
		case r == '\\':
			escaped = true
		case r == '|':
			cells = append(cells, strings.Trim(cell.String(), " \t"))
			cell.Reset()
		default:
			cell.WriteRune(r)
		}
	}
	if escaped {
		return nil, fmt.Errorf(`the last backslash escapes nothing`)
	}
	return append(cells, strings.Trim(cell.String(), " \t")), nil
}

// repeated finds a name that stands in the list twice.
func repeated(names []string) (string, bool) {
	seen := make(map[string]bool, len(names))
	for _, name := range names {
		if seen[name] {
			return name, true
		}
		seen[name] = true
	}
	return "", false
}
