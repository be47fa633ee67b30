package task

import (
	"context"
	"errors"
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

// Run does the steps one after the other. When one fails, or ctx ends, those
// that were done are undone, the last one first. The error matches the cause
// and has an UndoError for each step that could not be undone.
func Run(ctx context.Context, steps []Step, p Policy) error {
	return errors.New("not implemented")
}
