package task

import "strings"

func words(line string) []string { return strings.Fields(strings.ToLower(line)) }
