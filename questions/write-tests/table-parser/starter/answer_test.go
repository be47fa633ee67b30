package task_test

import (
	"testing"

	"sparr.example/task"
)

func TestParse(t *testing.T) {
	_, err := task.Parse("name | price\napple | 0.45\n")
	if err != nil {
		t.Fatal(err)
	}
}
