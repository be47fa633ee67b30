package task_test

import (
	"context"
	"testing"
	"time"

	"sparr.example/task"
)

func TestDo(t *testing.T) {
	p := task.Policy{
		Attempts: 3,
		Base:     time.Millisecond,
		Max:      time.Second,
		Random:   func() float64 { return 0.5 },
		Sleep:    func(context.Context, time.Duration) error { return nil },
	}
	err := p.Do(context.Background(), func(context.Context) error { return nil })
	if err != nil {
		t.Error(err)
	}
}
