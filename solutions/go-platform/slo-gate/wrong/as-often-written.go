// wrong: one sample decides: the last minutes are looked at alone, nothing is too few, and only the first bad signal is told.

package task

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
	// without a request this is NaN, and NaN is above nothing
	if float64(short.Failed)/float64(short.Total) > p.MaxBurn*p.Budget {
		return Decision{Rollback, []Reason{Errors}}
	}
	for _, bucket := range short.Latency {
		if bucket.Count >= short.Total*99/100 {
			if bucket.UpTo > p.MaxP99 {
				return Decision{Rollback, []Reason{Latency}}
			}
			break
		}
	}
	return Decision{Verdict: Pass}
}
