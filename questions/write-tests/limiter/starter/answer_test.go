package task_test

import (
	"testing"
	"time"

	"sparr.example/task"
)

func TestAllow(t *testing.T) {
	l := task.New(time.Second, 1, time.Now)
	if !l.Allow(1) {
		t.Error("the first call is refused")
	}
}
