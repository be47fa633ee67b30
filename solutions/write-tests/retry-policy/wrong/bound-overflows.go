// wrong: after some thirty calls the bound overflows, and the waits are gone
// Package task calls again what may succeed later.
package task

import (
	"context"
	"errors"
	"time"
)

// Policy says how often and how far apart. Base and Max are above zero.
type Policy struct {
	Attempts int
	Base     time.Duration
	Max      time.Duration
	// Random returns a number from 0 up to, but not, 1.
	Random func() float64
	// Sleep waits, or returns the error of ctx when that ends before.
	Sleep func(ctx context.Context, wait time.Duration) error
}

// Do calls until a call succeeds, fails for good, or was the last one.
func (p Policy) Do(ctx context.Context, call func(context.Context) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for attempt := 1; ; attempt++ {
		err := call(ctx)
		if err == nil || isPermanent(err) || attempt >= p.Attempts {
			return err
		}
		bound := min(p.Base<<(attempt-1), p.Max)
		wait := time.Duration(p.Random() * float64(bound))
		if ended := p.Sleep(ctx, wait); ended != nil {
			return errors.Join(ended, err)
		}
	}
}

type permanent struct{ error }

func (p permanent) Unwrap() error { return p.error }

// Permanent marks an error after which no other call is of use.
func Permanent(err error) error {
	if err == nil {
		return nil
	}
	return permanent{err}
}

func isPermanent(err error) bool {
	var mark permanent
	return errors.As(err, &mark)
}
