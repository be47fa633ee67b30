package task_test

import (
	"errors"
	"math"
	"runtime"
	"slices"
	"sync"
	"testing"

	"sparr.example/task"
)

func histogram(t *testing.T, bounds []float64, values ...float64) *task.Histogram {
	t.Helper()
	h, err := task.New(bounds)
	if err != nil || h == nil {
		t.Fatalf("New(%v): %v", bounds, err)
	}
	for _, v := range values {
		h.Observe(v)
	}
	return h
}

func counts(t *testing.T, when string, s task.Snapshot, want []uint64, sum float64) {
	t.Helper()
	if !slices.Equal(s.Counts, want) || s.Sum != sum {
		t.Errorf("%s: counts %v and sum %v, want %v and %v", when, s.Counts, s.Sum, want, sum)
	}
}

func quantile(t *testing.T, when string, s task.Snapshot, q, want float64) {
	t.Helper()
	got := s.Quantile(q)
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > 1e-9 {
		t.Errorf("%s: Quantile(%v) = %v, want %v", when, q, got, want)
	}
}

func TestCountsAreCumulativeAndBoundsInclusive(t *testing.T) {
	h := histogram(t, []float64{1, 2, 5})
	s := h.Snapshot()
	counts(t, "nothing was observed", s, []uint64{0, 0, 0, 0}, 0)
	if !slices.Equal(s.Bounds, []float64{1, 2, 5}) {
		t.Errorf("the bounds of the snapshot are %v", s.Bounds)
	}
	for _, v := range []float64{0.5, 1, 1.5, 2, 2.5, 5, 6} {
		h.Observe(v)
	}
	counts(t, "0.5, 1, 1.5, 2, 2.5, 5, 6", h.Snapshot(), []uint64{2, 4, 6, 7}, 18.5)
	h.Observe(math.NaN())
	counts(t, "and NaN", h.Snapshot(), []uint64{2, 4, 6, 7}, 18.5)
	h.Observe(-3)
	counts(t, "and -3", h.Snapshot(), []uint64{3, 5, 7, 8}, 15.5)
	h.Observe(math.Inf(1))
	counts(t, "and +Inf", h.Snapshot(), []uint64{3, 5, 7, 9}, math.Inf(1))
	counts(t, "one bound", histogram(t, []float64{0}, 0, 1).Snapshot(), []uint64{1, 2}, 1)
}

func TestBadBoundsAreRefused(t *testing.T) {
	for _, bounds := range [][]float64{
		nil, {}, {2, 1}, {1, 1}, {1, 2, 2, 3}, {math.NaN()}, {1, math.NaN(), 3}, {1, math.Inf(1)}, {math.Inf(-1), 1},
	} {
		if _, err := task.New(bounds); !errors.Is(err, task.ErrBadBounds) {
			t.Errorf("New(%v): error %v, want %v", bounds, err, task.ErrBadBounds)
		}
	}
	histogram(t, []float64{-2, -1, 0, 0.001})
}

func TestNothingIsShared(t *testing.T) {
	bounds := []float64{1, 2}
	h := histogram(t, bounds, 0.5, 1.5)
	bounds[0] = 9
	s := h.Snapshot()
	h.Observe(0.5)
	counts(t, "a snapshot from before an observation", s, []uint64{1, 2, 2}, 2)
	if len(s.Bounds) != 2 || len(s.Counts) != 3 {
		t.Fatalf("the snapshot has the bounds %v and the counts %v", s.Bounds, s.Counts)
	}
	s.Bounds[0], s.Counts[0] = 7, 70
	next := h.Snapshot()
	counts(t, "a snapshot after another one was changed", next, []uint64{2, 3, 3}, 2.5)
	if !slices.Equal(next.Bounds, []float64{1, 2}) {
		t.Errorf("the bounds are %v after the caller changed what it had, want [1 2]", next.Bounds)
	}
}

func TestQuantilesAreInterpolated(t *testing.T) {
	quantile(t, "2 up to 1, 4 up to 2", histogram(t, []float64{1, 2}, 1, 1, 2, 2, 2, 2).Snapshot(), 0.5, 1.25)
	s := histogram(t, []float64{1, 2, 4}, 0.1, 0.2, 1.1, 1.2, 1.3, 1.4, 3, 3).Snapshot()
	for q, want := range map[float64]float64{0: 0, 0.125: 0.5, 0.25: 1, 0.5: 1.5, 0.75: 2, 0.875: 3, 1: 4} {
		quantile(t, "2 up to 1, 4 up to 2, 2 up to 4", s, q, want)
	}
	s = histogram(t, []float64{1, 2, 4, 8}, 3, 3, 3, 3).Snapshot()
	for q, want := range map[float64]float64{0: 2, 0.5: 3, 1: 4} {
		quantile(t, "4 from 2 to 4, the others empty", s, q, want)
	}
	s = histogram(t, []float64{1, 2}, 0.5, 9, 9, 9).Snapshot()
	for q, want := range map[float64]float64{0.125: 0.5, 0.25: 1, 0.26: 2, 0.99: 2, 1: 2} {
		quantile(t, "1 up to 1, 3 above 2", s, q, want)
	}
	s = histogram(t, []float64{-4, -2, 2}, -5, -3, -3, 0).Snapshot()
	for q, want := range map[float64]float64{0.125: -4, 0.25: -4, 0.5: -3, 0.75: -2, 1: 2} {
		quantile(t, "1 up to -4, 2 up to -2, 1 up to 2", s, q, want)
	}
}

func TestNoQuantileIsNotANumber(t *testing.T) {
	empty := histogram(t, []float64{1, 2}).Snapshot()
	full := histogram(t, []float64{1, 2}, 1, 1, 1).Snapshot()
	above := histogram(t, []float64{1, 2}, 5).Snapshot()
	for _, q := range []float64{0, 0.5, 1} {
		quantile(t, "nothing was observed", empty, q, math.NaN())
	}
	for _, q := range []float64{-0.01, 1.01, math.NaN(), math.Inf(1), math.Inf(-1)} {
		quantile(t, "q is not from 0 to 1", full, q, math.NaN())
	}
	quantile(t, "all values are above the last bound", above, 0, 2)
	quantile(t, "all values are above the last bound", above, 0.5, 2)
}

func TestMergeAddsAndThenAsks(t *testing.T) {
	a := histogram(t, []float64{1, 2, 4}, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5).Snapshot()
	b := histogram(t, []float64{1, 2, 4}, 3, 3).Snapshot()
	both, err := task.Merge(a, b)
	if err != nil {
		t.Fatalf("Merge: %v", err)
	}
	counts(t, "six up to 1 and two up to 4", both, []uint64{6, 6, 8, 8}, 9)
	quantile(t, "six up to 1 and two up to 4", both, 0.5, 4.0/6)
	quantile(t, "six up to 1 and two up to 4", both, 0.875, 3)
	counts(t, "the first one afterwards", a, []uint64{6, 6, 6, 6}, 3)
	counts(t, "the second one afterwards", b, []uint64{0, 0, 2, 2}, 6)
	if len(both.Bounds) != 3 || len(both.Counts) != 4 {
		t.Fatalf("the merged one has the bounds %v and the counts %v", both.Bounds, both.Counts)
	}
	both.Bounds[0], both.Counts[0] = 9, 90
	if a.Bounds[0] != 1 || b.Bounds[0] != 1 || a.Counts[0] != 6 || b.Counts[0] != 0 {
		t.Errorf("a change of the merged one shows in %v or %v", a, b)
	}
	for _, bounds := range [][]float64{{1, 2}, {1, 2, 5}, {1, 2, 4, 8}} {
		other := histogram(t, bounds, 1).Snapshot()
		if _, err := task.Merge(a, other); !errors.Is(err, task.ErrOtherBounds) {
			t.Errorf("Merge of bounds %v and %v: error %v, want %v", a.Bounds, bounds, err, task.ErrOtherBounds)
		}
	}
}

func TestManyGoroutinesAtOnce(t *testing.T) {
	h := histogram(t, []float64{1, 2})
	var all sync.WaitGroup
	for g := range 4 {
		all.Go(func() {
			for range 300 {
				h.Observe(float64(g + 1)) // two of the four are above the last bound
			}
		})
	}
	for range 2 {
		all.Go(func() {
			last := uint64(0)
			for range 300 {
				s := h.Snapshot()
				if n := len(s.Counts); n != 3 || s.Counts[2] < last {
					t.Errorf("a snapshot has the counts %v, and one before had %d values", s.Counts, last)
					return
				}
				last = s.Counts[2]
				runtime.Gosched()
			}
		})
	}
	all.Wait()
	counts(t, "in the end", h.Snapshot(), []uint64{300, 600, 1200}, 3000)
}
