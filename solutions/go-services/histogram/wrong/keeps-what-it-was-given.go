// wrong: the histogram keeps the slice of the caller, who may change it.

package task

import (
	"errors"
	"math"
	"slices"
	"sort"
	"sync"
)

var ErrBadBounds = errors.New("bounds must be finite and ascend")

var ErrOtherBounds = errors.New("the bounds differ")

type Histogram struct {
	bounds []float64

	mu     sync.Mutex
	counts []uint64 // of each bucket alone
	sum    float64
}

type Snapshot struct {
	Bounds []float64 // the upper bounds, inclusive
	Counts []uint64  // Counts[i] is how many were at most Bounds[i]; one more at the end is how many there were
	Sum    float64
}

func New(bounds []float64) (*Histogram, error) {
	if len(bounds) == 0 {
		return nil, ErrBadBounds
	}
	for i, b := range bounds {
		if math.IsNaN(b) || math.IsInf(b, 0) || i > 0 && b <= bounds[i-1] {
			return nil, ErrBadBounds
		}
	}
	return &Histogram{bounds: bounds, counts: make([]uint64, len(bounds)+1)}, nil
}

func (h *Histogram) Observe(value float64) {
	if math.IsNaN(value) {
		return
	}
	bucket := sort.SearchFloat64s(h.bounds, value) // the first bound that is not below value
	h.mu.Lock()
	defer h.mu.Unlock()
	h.counts[bucket]++
	h.sum += value
}

func (h *Histogram) Snapshot() Snapshot {
	h.mu.Lock()
	defer h.mu.Unlock()
	counts := slices.Clone(h.counts)
	for i := range h.bounds {
		counts[i+1] += counts[i]
	}
	return Snapshot{slices.Clone(h.bounds), counts, h.sum}
}

func (s Snapshot) Quantile(q float64) float64 {
	total := s.Counts[len(s.Bounds)]
	if total == 0 || !(q >= 0 && q <= 1) {
		return math.NaN()
	}
	rank := q * float64(total)
	lower, before := min(0, s.Bounds[0]), 0.0
	for i, upper := range s.Bounds {
		count := float64(s.Counts[i])
		if count >= rank && count > before {
			return lower + (upper-lower)*(rank-before)/(count-before)
		}
		lower, before = upper, count
	}
	return lower
}

func Merge(a, b Snapshot) (Snapshot, error) {
	if !slices.Equal(a.Bounds, b.Bounds) {
		return Snapshot{}, ErrOtherBounds
	}
	counts := slices.Clone(a.Counts)
	for i, n := range b.Counts {
		counts[i] += n
	}
	return Snapshot{slices.Clone(a.Bounds), counts, a.Sum + b.Sum}, nil
}
