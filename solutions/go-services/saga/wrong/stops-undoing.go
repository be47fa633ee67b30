// wrong: at the first Undo that fails the others are left.

package task

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// ErrPanic is matched by the error of a step or an Undo that panicked.
var ErrPanic = errors.New("panic")

// UndoError says that a step was done and could not be undone.
type UndoError struct {
	Step string
	Err  error
}

func (e *UndoError) Error() string { return "not undone: " + e.Step + ": " + e.Err.Error() }
func (e *UndoError) Unwrap() error { return e.Err }

// Step is one part of a business transaction, done by another service.
type Step struct {
	Name string
	Do   func(ctx context.Context) error
	Undo func(ctx context.Context) error // nil when there is nothing to undo
}

// Policy says how stubbornly steps are undone.
type Policy struct {
	Tries int           // for each Undo, at least 1
	Pause time.Duration // between two tries
	Limit time.Duration // for each try
}

func Run(ctx context.Context, steps []Step, p Policy) error {
	for i, step := range steps {
		err := ctx.Err()
		if err == nil {
			err = safely(ctx, step.Do)
		}
		if err != nil {
			return errors.Join(fmt.Errorf("%s: %w", step.Name, err), undo(ctx, steps[:i], p))
		}
	}
	return nil
}

// undo undoes all these steps, the last one first, and says which it could not.
func undo(ctx context.Context, done []Step, p Policy) error {
	ctx = context.WithoutCancel(ctx) // ctx may have ended, and that is why we are here
	var failed []error
	for _, step := range slices.Backward(done) {
		if step.Undo == nil {
			continue
		}
		if err := stubbornly(ctx, step.Undo, p); err != nil {
			return &UndoError{step.Name, err}
		}
	}
	return errors.Join(failed...)
}

func stubbornly(ctx context.Context, f func(context.Context) error, p Policy) error {
	for try := 1; ; try++ {
		limited, cancel := context.WithTimeout(ctx, p.Limit)
		err := safely(limited, f)
		cancel()
		if err == nil || try >= p.Tries {
			return err
		}
		time.Sleep(p.Pause)
	}
}

func safely(ctx context.Context, f func(context.Context) error) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("%w: %v", ErrPanic, reason)
		}
	}()
	return f(ctx)
}
