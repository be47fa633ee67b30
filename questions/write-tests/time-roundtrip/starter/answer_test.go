package task_test

import (
	"testing"

	"sparr.example/task"
)

// A colleague's fuzz test: green since the day it was written.
func FuzzParse(f *testing.F) {
	f.Add("2026-05-04T12:00:00-0700")
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := task.Parse(text); err != nil {
			t.Skip()
		}
	})
}
