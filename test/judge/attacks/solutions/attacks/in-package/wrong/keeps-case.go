// wrong: the words keep their case
package task

import "strings"

func words(line string) []string { return strings.Fields(line) }
