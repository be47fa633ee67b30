package task_test

import (
	"maps"
	"math"
	"testing"

	"sparr.example/task"
)

// mirror is what Compare(b, a) has to say when Compare(a, b) says the key.
var mirror = map[task.Order]task.Order{
	task.Equal:      task.Equal,
	task.Before:     task.After,
	task.After:      task.Before,
	task.Concurrent: task.Concurrent,
}

// compare checks both directions.
func compare(t *testing.T, a, b task.Vector, want task.Order) {
	t.Helper()
	if got := task.Compare(a, b); got != want {
		t.Errorf("Compare(%v, %v) is %q, want %q", a, b, got, want)
	}
	if got := task.Compare(b, a); got != mirror[want] {
		t.Errorf("Compare(%v, %v) is %q, want %q", b, a, got, mirror[want])
	}
}

// same says whether both hold the same counts; a zero may be stored or not.
func same(a, b task.Vector) bool {
	for node, count := range a {
		if b[node] != count {
			return false
		}
	}
	for node, count := range b {
		if a[node] != count {
			return false
		}
	}
	return true
}

func TestACopyThatHasSeenMoreIsAfter(t *testing.T) {
	compare(t, task.Vector{"a": 1}, task.Vector{"a": 2}, task.Before)
	compare(t, task.Vector{"a": 2, "b": 5, "c": 1}, task.Vector{"a": 2, "b": 6, "c": 1}, task.Before)
	compare(t, task.Vector{"a": 10, "b": 9}, task.Vector{"a": 9, "b": 9}, task.After)
	compare(t, task.Vector{"a": 4, "b": 4}, task.Vector{"a": 3, "b": 3}, task.After)
	compare(t, task.Vector{"a": 7, "b": 7}, task.Vector{"b": 7, "a": 7}, task.Equal)
}

func TestEachAheadSomewhereIsConcurrent(t *testing.T) {
	compare(t, task.Vector{"a": 2, "b": 1}, task.Vector{"a": 1, "b": 2}, task.Concurrent)
	compare(t, task.Vector{"a": 2, "b": 1}, task.Vector{"a": 1, "b": 900}, task.Concurrent)
	compare(t, task.Vector{"a": 5, "b": 5, "c": 5, "d": 5}, task.Vector{"a": 6, "b": 6, "c": 6, "d": 4}, task.Concurrent)
}

func TestAMissingNodeCountsAsZero(t *testing.T) {
	compare(t, task.Vector{}, nil, task.Equal)
	compare(t, task.Vector{"a": 1, "b": 0}, task.Vector{"a": 1}, task.Equal)
	compare(t, task.Vector{"b": 0}, task.Vector{"c": 0}, task.Equal)
	compare(t, nil, task.Vector{"a": 1}, task.Before)
	compare(t, task.Vector{"a": 1, "b": 1}, task.Vector{"a": 1}, task.After)
	compare(t, task.Vector{"a": 1, "b": 0}, task.Vector{"a": 2}, task.Before)
	compare(t, task.Vector{"a": 1, "b": 1}, task.Vector{"a": 2}, task.Concurrent)
	compare(t, task.Vector{"a": 1}, task.Vector{"b": 1}, task.Concurrent)
}

func TestCountersUseTheWholeRange(t *testing.T) {
	const top = math.MaxUint64
	compare(t, task.Vector{"a": 0}, task.Vector{"a": top}, task.Before)
	compare(t, task.Vector{"a": top - 1}, task.Vector{"a": top}, task.Before)
	compare(t, task.Vector{"a": 1 << 63}, task.Vector{"a": 1<<63 - 1}, task.After)
	compare(t, task.Vector{"a": top, "b": top}, task.Vector{"a": 1, "b": 1}, task.After)
	compare(t, task.Vector{"a": top, "b": 1}, task.Vector{"a": 2, "b": 3}, task.Concurrent)
}

func TestMergeTakesTheLargerOfEach(t *testing.T) {
	for _, c := range []struct{ a, b, want task.Vector }{
		{task.Vector{"a": 2, "b": 1}, task.Vector{"a": 1, "b": 2}, task.Vector{"a": 2, "b": 2}},
		{task.Vector{"a": 3, "b": 3}, task.Vector{"a": 3, "b": 3}, task.Vector{"a": 3, "b": 3}},
		{task.Vector{"a": 9}, task.Vector{"b": 4, "c": 1}, task.Vector{"a": 9, "b": 4, "c": 1}},
		{task.Vector{"a": 5, "b": 5}, task.Vector{"a": 4, "b": 4}, task.Vector{"a": 5, "b": 5}},
		{nil, task.Vector{"a": 1}, task.Vector{"a": 1}},
		{nil, nil, nil},
	} {
		if got := task.Merge(c.a, c.b); !same(got, c.want) {
			t.Errorf("Merge(%v, %v) is %v, want %v", c.a, c.b, got, c.want)
		}
		if got := task.Merge(c.b, c.a); !same(got, c.want) {
			t.Errorf("Merge(%v, %v) is %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestMergeReturnsAVectorOfItsOwn(t *testing.T) {
	for _, c := range []struct{ a, b task.Vector }{
		{task.Vector{"a": 2, "b": 1}, task.Vector{"a": 1, "b": 2}},
		{task.Vector{"a": 2, "b": 2}, task.Vector{"a": 1, "b": 2}},
		{task.Vector{"a": 1, "b": 2}, task.Vector{"a": 2, "b": 2}},
		{task.Vector{"a": 3}, task.Vector{"a": 3}},
		{task.Vector{"a": 3}, nil},
		{nil, task.Vector{"a": 3}},
		{nil, nil},
	} {
		a, b := maps.Clone(c.a), maps.Clone(c.b)
		merged := task.Merge(a, b)
		if merged == nil {
			t.Fatalf("Merge(%v, %v) is nil: nothing can be written into it", c.a, c.b)
		}
		merged["a"] = 77 // the caller counts a write of its own
		merged["z"] = 1
		if !maps.Equal(a, c.a) || !maps.Equal(b, c.b) {
			t.Errorf("after Merge(%v, %v) and a write into the result the inputs are %v and %v", c.a, c.b, a, b)
		}
	}
}
