package task_test

import (
	"math"
	"slices"
	"testing"

	"sparr.example/task"
)

// policy allows 0.2 % of the requests to fail, and a P99 of 250 ms.
var policy = task.Policy{MinRequests: 500, Budget: 0.001, MaxBurn: 2, MaxP99: 0.25}

var bounds = []float64{0.05, 0.1, 0.25, 0.5, 1, math.Inf(1)}

// latency makes buckets of the counts up to each bound.
func latency(counts ...uint64) []task.Bucket {
	buckets := make([]task.Bucket, len(counts))
	for i, count := range counts {
		buckets[i] = task.Bucket{UpTo: bounds[i], Count: count}
	}
	return buckets
}

// requests is a window whose requests are all quick.
func requests(total, failed uint64) task.Window {
	return task.Window{Total: total, Failed: failed, Latency: latency(total, total, total, total, total, total)}
}

// slow is a window with six of ten requests between 500 ms and a second.
func slow(total, failed uint64) task.Window {
	quick := total / 10 * 4
	return task.Window{Total: total, Failed: failed, Latency: latency(quick, quick, quick, quick, total, total)}
}

// timed is a window of a thousand requests without a failure.
func timed(counts ...uint64) task.Window {
	return task.Window{Total: 1000, Latency: latency(counts...)}
}

func decides(t *testing.T, what string, p task.Policy, short, long task.Window, verdict task.Verdict, reasons ...task.Reason) {
	t.Helper()
	got := task.Decide(p, short, long)
	if got.Verdict != verdict || !slices.Equal(got.Reasons, reasons) {
		t.Errorf("%s: %q %q, want %q %q", what, got.Verdict, got.Reasons, verdict, reasons)
	}
}

func TestBothWindowsOverTheLimitRollBack(t *testing.T) {
	decides(t, "no failure", policy, requests(1000, 0), requests(60000, 0), task.Pass)
	decides(t, "0.1 % and 0.15 % of a limit of 0.2 %", policy, requests(2000, 2), requests(60000, 90), task.Pass)
	decides(t, "0.3 % and 0.25 %", policy, requests(1000, 3), requests(60000, 150), task.Rollback, task.Errors)
	decides(t, "0.9 % and 0.9 %", policy, requests(1000, 9), requests(10000, 90), task.Rollback, task.Errors)
	decides(t, "all failed", policy, requests(1000, 1000), requests(60000, 60000), task.Rollback, task.Errors)
	loose := policy
	loose.MaxBurn = 14.4
	decides(t, "0.9 % of a limit of 1.44 %", loose, requests(1000, 9), requests(60000, 540), task.Pass)
	decides(t, "1.5 % and 1.6 % of a limit of 1.44 %", loose, requests(1000, 15), requests(60000, 960), task.Rollback, task.Errors)
}

func TestOneWindowOverTheLimitHolds(t *testing.T) {
	decides(t, "the last minutes alone, 5 %", policy, requests(1000, 50), requests(60000, 60), task.Hold, task.Errors)
	decides(t, "the hour alone, 5 %", policy, requests(1000, 0), requests(60000, 3000), task.Hold, task.Errors)
	decides(t, "the last minutes failed whole", policy, requests(1000, 1000), requests(1000, 0), task.Hold, task.Errors)
	decides(t, "the hour failed whole", policy, requests(1000, 0), requests(1000, 1000), task.Hold, task.Errors)
}

func TestTheLimitItselfIsAllowed(t *testing.T) {
	p := task.Policy{MinRequests: 1, Budget: 0.125, MaxBurn: 2, MaxP99: 1} // a quarter may fail
	decides(t, "250 of 1000 with a limit of 1/4", p, requests(1000, 250), requests(4000, 1000), task.Pass)
	decides(t, "251 and 1001", p, requests(1000, 251), requests(4000, 1001), task.Rollback, task.Errors)
	for _, none := range []task.Policy{
		{MinRequests: 1, Budget: 0, MaxBurn: 2, MaxP99: 1},
		{MinRequests: 1, Budget: 0.001, MaxBurn: 0, MaxP99: 1},
	} {
		decides(t, "no failure where none is allowed", none, requests(1000, 0), requests(4000, 0), task.Pass)
		decides(t, "one failure where none is allowed", none, requests(1000, 1), requests(4000, 1), task.Rollback, task.Errors)
	}
}

func TestTooFewRequestsSayNothing(t *testing.T) {
	decides(t, "499 of 500 in the short window", policy, requests(499, 0), requests(60000, 0), task.Hold, task.TooFew)
	decides(t, "499 of 500 in the long window", policy, requests(500, 0), requests(499, 0), task.Hold, task.TooFew)
	decides(t, "500 of 500", policy, requests(500, 0), requests(500, 0), task.Pass)
	decides(t, "too few, and all failed", policy, requests(499, 499), requests(60000, 60000), task.Hold, task.TooFew)
	decides(t, "none", policy, requests(0, 0), requests(0, 0), task.Hold, task.TooFew)
	anything := policy
	anything.MinRequests = 0
	decides(t, "none where any number is enough", anything, requests(0, 0), requests(60000, 0), task.Hold, task.TooFew)
	decides(t, "an empty hour where any number is enough", anything, requests(1, 0), task.Window{}, task.Hold, task.TooFew)
	decides(t, "one where any number is enough", anything, requests(1, 0), requests(1, 0), task.Pass)
}

func TestTheP99IsTheBoundOfItsBucket(t *testing.T) {
	const huge, most = math.MaxUint64, 1 << 63
	for _, c := range []struct {
		counts []uint64
		p99    float64
	}{
		{[]uint64{1000, 1000, 1000, 1000, 1000, 1000}, 0.05},
		{[]uint64{0, 0, 0, 1000, 1000, 1000}, 0.5},
		{[]uint64{100, 500, 990, 1000, 1000, 1000}, 0.25},
		{[]uint64{100, 500, 989, 1000, 1000, 1000}, 0.5},
		{[]uint64{900, 980, 985, 988, 990, 1000}, 1},
		{[]uint64{900, 980, 985, 988, 989, 1000}, math.Inf(1)},
		{[]uint64{49, 49, 49, 50, 50, 50}, 0.5},
		{[]uint64{98, 99, 99, 99, 99, 99}, 0.1},
		{[]uint64{198, 200, 200, 200, 200, 200}, 0.05},
		{[]uint64{197, 200, 200, 200, 200, 200}, 0.1},
		{[]uint64{0, 0, 0, 0, 0, 1}, math.Inf(1)},
		{[]uint64{1 << 20, most, huge, huge, huge, huge}, 0.25},
		{[]uint64{1 << 20, huge, huge, huge, huge, huge}, 0.1},
	} {
		w := timed(c.counts...)
		p := policy
		p.MaxP99 = c.p99
		if got := task.Decide(p, w, w); got.Verdict != task.Pass && !math.IsInf(c.p99, 1) {
			t.Errorf("counts %v, P99 %v s, with the same limit: %q, want %q", c.counts, c.p99, got.Verdict, task.Pass)
		}
		p.MaxP99 = min(c.p99*0.99, math.MaxFloat64)
		if got := task.Decide(p, w, w); got.Verdict != task.Rollback {
			t.Errorf("counts %v, P99 %v s, with a limit of %v s: %q, want %q", c.counts, c.p99, p.MaxP99, got.Verdict, task.Rollback)
		}
	}
	single := task.Window{Total: 1000, Latency: []task.Bucket{{UpTo: math.Inf(1), Count: 1000}}}
	decides(t, "one bucket without a bound", policy, single, single, task.Rollback, task.Latency)
}

func TestLatencyIsJudgedLikeErrors(t *testing.T) {
	decides(t, "both windows quick", policy, requests(1000, 0), requests(60000, 0), task.Pass)
	decides(t, "both windows at the limit", policy, timed(0, 0, 1000, 1000, 1000, 1000), timed(0, 0, 1000, 1000, 1000, 1000), task.Pass)
	decides(t, "both windows slow", policy, slow(1000, 0), slow(60000, 0), task.Rollback, task.Latency)
	decides(t, "the last minutes slow", policy, slow(1000, 0), requests(60000, 0), task.Hold, task.Latency)
	decides(t, "the hour slow", policy, requests(1000, 0), slow(60000, 0), task.Hold, task.Latency)
}

func TestEachSignalIsJudgedForItself(t *testing.T) {
	decides(t, "errors in the last minutes, slow in the hour", policy, requests(1000, 50), slow(60000, 60), task.Hold, task.Errors, task.Latency)
	decides(t, "slow in the last minutes, errors in the hour", policy, slow(1000, 0), requests(60000, 3000), task.Hold, task.Errors, task.Latency)
	decides(t, "both in the last minutes", policy, slow(1000, 50), requests(60000, 60), task.Hold, task.Errors, task.Latency)
	decides(t, "both in both windows", policy, slow(1000, 50), slow(60000, 3000), task.Rollback, task.Errors, task.Latency)
	decides(t, "errors in both, slow in one", policy, slow(1000, 50), requests(60000, 3000), task.Rollback, task.Errors)
	decides(t, "errors in one, no latencies", policy, task.Window{Total: 1000, Failed: 50}, requests(60000, 60), task.Hold, task.Errors, task.NoLatency)
	decides(t, "slow in both, errors in one", policy, slow(1000, 50), slow(60000, 60), task.Rollback, task.Latency)
}

func TestMissingLatencyIsNotGood(t *testing.T) {
	without := func(total, failed uint64) task.Window { return task.Window{Total: total, Failed: failed} }
	empty := timed(0, 0, 0, 0, 0, 0)
	decides(t, "no buckets at all", policy, without(1000, 0), without(60000, 0), task.Hold, task.NoLatency)
	decides(t, "no buckets in the short window", policy, without(1000, 0), requests(60000, 0), task.Hold, task.NoLatency)
	decides(t, "no buckets in the long window", policy, requests(1000, 0), without(60000, 0), task.Hold, task.NoLatency)
	decides(t, "buckets that counted nothing", policy, empty, requests(60000, 0), task.Hold, task.NoLatency)
	decides(t, "buckets that counted nothing in the hour", policy, requests(1000, 0), empty, task.Hold, task.NoLatency)
	decides(t, "slow, and no buckets in the hour", policy, slow(1000, 0), without(60000, 0), task.Hold, task.NoLatency)
	decides(t, "errors in both windows, no buckets", policy, without(1000, 50), without(60000, 3000), task.Rollback, task.Errors)
	decides(t, "too few requests, slow or without buckets", policy, slow(499, 0), without(60000, 0), task.Hold, task.TooFew)
}
