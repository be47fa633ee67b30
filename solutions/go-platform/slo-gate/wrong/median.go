// wrong: half of the requests are enough for the bucket that is taken.

package task

import "slices"

type Verdict string

const (
	Pass     Verdict = "pass"
	Hold     Verdict = "hold"
	Rollback Verdict = "rollback"
)

type Reason string

const (
	TooFew    Reason = "too few requests"
	Errors    Reason = "errors"
	Latency   Reason = "latency"
	NoLatency Reason = "no latency data"
)

type Policy struct {
	MinRequests uint64
	Budget      float64
	MaxBurn     float64
	MaxP99      float64
}

type Window struct {
	Total, Failed uint64
	Latency       []Bucket
}

type Bucket struct {
	UpTo  float64
	Count uint64
}

type Decision struct {
	Verdict Verdict
	Reasons []Reason
}

func Decide(p Policy, short, long Window) Decision {
	if tooFew(p, short) || tooFew(p, long) {
		return Decision{Hold, []Reason{TooFew}}
	}
	var rollback, hold []Reason
	weigh := func(reason Reason, shortIsBad, longIsBad bool) {
		if shortIsBad && longIsBad {
			rollback = append(rollback, reason)
		} else if shortIsBad || longIsBad {
			hold = append(hold, reason)
		}
	}
	weigh(Errors, burns(p, short), burns(p, long))
	if measured(short) && measured(long) {
		weigh(Latency, p99(short) > p.MaxP99, p99(long) > p.MaxP99)
	} else {
		hold = append(hold, NoLatency)
	}
	switch {
	case rollback != nil:
		return Decision{Rollback, rollback}
	case hold != nil:
		return Decision{Hold, hold}
	}
	return Decision{Verdict: Pass}
}

func tooFew(p Policy, w Window) bool {
	return w.Total == 0 || w.Total < p.MinRequests
}

// burns multiplies instead of dividing: a budget of zero is a limit like any other.
func burns(p Policy, w Window) bool {
	return float64(w.Failed) > p.MaxBurn*p.Budget*float64(w.Total)
}

func measured(w Window) bool {
	return len(w.Latency) > 0 && w.Latency[len(w.Latency)-1].Count > 0
}

// p99 is the bound of the first bucket that leaves at most one request in a hundred above it.
func p99(w Window) float64 {
	all := w.Latency[len(w.Latency)-1].Count
	first := slices.IndexFunc(w.Latency, func(b Bucket) bool { return all-b.Count <= all/2 })
	return w.Latency[first].UpTo
}
