// wrong: after OpenFor every waiting call goes through at once instead of one probe.

package task

import (
	"context"
	"errors"
	"sync"
	"time"
)

var ErrOpen = errors.New("circuit breaker is open")

type Config struct {
	Window    int
	MinCalls  int
	FailRatio float64
	OpenFor   time.Duration
}

type Breaker struct {
	Config
	mu      sync.Mutex
	era     int // goes up with every change of state
	open    bool
	probing bool
	until   time.Time
	latest  []bool // true: the call failed
}

func NewBreaker(c Config) *Breaker { return &Breaker{Config: c} }

// enter lets a call in and returns the era it belongs to.
func (b *Breaker) enter() (era int, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.open {
		if time.Now().Before(b.until) {
			return 0, ErrOpen
		}
		b.probing = true
	}
	return b.era, nil
}

func (b *Breaker) change(open bool) {
	b.era++
	b.open, b.probing, b.latest = open, false, nil
	b.until = time.Now().Add(b.OpenFor)
}

func (b *Breaker) leave(era int, counts, failed bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case era != b.era:
		return
	case !counts:
		b.probing = false
	case b.open: // the probe has ended
		b.change(failed)
	default:
		b.latest = append(b.latest, failed)
		if len(b.latest) > b.Window {
			b.latest = b.latest[1:]
		}
		bad := 0
		for _, f := range b.latest {
			if f {
				bad++
			}
		}
		// The share is divided, as a ratio such as 0.28 is: then 7 of 25 equals it exactly.
		if n := len(b.latest); n >= b.MinCalls && float64(bad)/float64(n) >= b.FailRatio {
			b.change(true)
		}
	}
}

func (b *Breaker) Do(ctx context.Context, f func(context.Context) error) error {
	era, err := b.enter()
	if err != nil {
		return err
	}
	counts, failed := true, true // what stands when f panics
	defer func() { b.leave(era, counts, failed) }()
	err = f(ctx)
	failed = err != nil
	counts = err == nil || ctx.Err() == nil
	return err
}
