package task

import (
	"errors"
	"math"
)

// ErrBadBounds is returned for bounds that make no histogram.
var ErrBadBounds = errors.New("bounds must be finite and ascend")

// ErrOtherBounds is returned by Merge when the bounds differ.
var ErrOtherBounds = errors.New("the bounds differ")

// Histogram counts observations in buckets. It is safe for use by several
// goroutines at once.
type Histogram struct {
	// your fields
}

// Snapshot is a histogram at one instant. It shares nothing with its histogram.
type Snapshot struct {
	Bounds []float64 // the upper bounds, inclusive
	Counts []uint64  // Counts[i] is how many were at most Bounds[i]; one more at the end is how many there were
	Sum    float64
}

// New makes a histogram with these upper bounds.
func New(bounds []float64) (*Histogram, error) {
	return &Histogram{}, nil
}

// Observe counts one value. NaN is not counted.
func (h *Histogram) Observe(value float64) {
}

// Snapshot returns what was observed so far.
func (h *Histogram) Snapshot() Snapshot {
	return Snapshot{}
}

// Quantile estimates the value below which the share q of all values lies.
func (s Snapshot) Quantile(q float64) float64 {
	return math.NaN()
}

// Merge adds two snapshots of histograms with the same bounds.
func Merge(a, b Snapshot) (Snapshot, error) {
	return Snapshot{}, nil
}
