package task_test

import (
	"testing"

	"sparr.example/task"
)

func TestGet(t *testing.T) {
	c := task.New[string, int](2, nil)
	c.Set("a", 1)
	if _, found := c.Get("a"); !found {
		t.Error("a is not found")
	}
}
