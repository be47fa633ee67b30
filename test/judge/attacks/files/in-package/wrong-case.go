// Keeps upper case letters.
package task

import "strings"

func words(line string) []string { return strings.Fields(line) }
