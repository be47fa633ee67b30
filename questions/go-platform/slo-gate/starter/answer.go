package task

// Verdict says what happens to the release.
type Verdict string

const (
	Pass     Verdict = "pass"     // more traffic for it
	Hold     Verdict = "hold"     // ask again later
	Rollback Verdict = "rollback" // back to the old version
)

// Reason is a signal that keeps the release from passing.
type Reason string

const (
	TooFew    Reason = "too few requests"
	Errors    Reason = "errors"
	Latency   Reason = "latency"
	NoLatency Reason = "no latency data"
)

// Policy is what the owners of the service have agreed on.
type Policy struct {
	MinRequests uint64  // fewer in a window say nothing
	Budget      float64 // the share of requests that may fail, such as 0.001
	MaxBurn     float64 // how many times the budget a window may use
	MaxP99      float64 // seconds
}

// Window is what the new version did in a span of time.
type Window struct {
	Total, Failed uint64
	Latency       []Bucket // by rising bound; the last one has the bound +Inf and counts all
}

// Bucket counts the requests that took UpTo seconds or less.
type Bucket struct {
	UpTo  float64
	Count uint64
}

// Decision is a verdict with the reasons for it, none for Pass.
type Decision struct {
	Verdict Verdict
	Reasons []Reason
}

// Decide judges a release by its last minutes (short) and by its last hour (long).
func Decide(p Policy, short, long Window) Decision {
	return Decision{}
}
