package task_test

import (
	"sync"
	"testing"

	"sparr.example/task"
)

const marker = "hidden-marker-4b1f"

func TestTotal(t *testing.T) {
	cases := []struct {
		values []int
		want   int
	}{
		{[]int{7}, 7},
		{[]int{19, 23, 31}, 73},
		{[]int{-5, 5, -11}, -11},
		{[]int{1 << 40, 1}, 1<<40 + 1},
	}
	for _, c := range cases {
		if got := task.Total(c.values); got != c.want {
			t.Errorf("Total(%v) = %d, want %d", c.values, got, c.want)
		}
	}
}

func TestNothing(t *testing.T) {
	if got := task.Total(nil); got != 0 {
		t.Errorf("Total of nothing is %d (%d letters in the marker)", got, len(marker))
	}
}

func TestManyTotals(t *testing.T) {
	var callers sync.WaitGroup
	for i := range 4 {
		callers.Go(func() {
			if got := task.Total([]int{i, i, i, i}); got != 4*i {
				t.Errorf("Total of four times %d is %d", i, got)
			}
		})
	}
	callers.Wait()
}
