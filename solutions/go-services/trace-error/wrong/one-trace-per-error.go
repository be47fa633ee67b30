// wrong: the first trace of an error is kept for all later requests with the same error.

package task

import (
	"context"
	"errors"
	"fmt"
)

type Trace struct {
	TraceID string
	SpanID  string
	Retry   int
}

type TraceError struct {
	Trace
	Err error
}

func (e *TraceError) Error() string {
	return fmt.Sprintf("%v (trace %s span %s retry %d)", e.Err, e.TraceID, e.SpanID, e.Retry)
}

func (e *TraceError) Unwrap() error { return e.Err }

var wrapped = map[string]*TraceError{}

type traceKey struct{}

func ContextWithTrace(ctx context.Context, tr Trace) context.Context {
	return context.WithValue(ctx, traceKey{}, tr)
}

func WithTrace(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if already := (*TraceError)(nil); errors.As(err, &already) {
		return err
	}
	tr, ok := ctx.Value(traceKey{}).(Trace)
	if !ok {
		return err
	}
	if wrapped[err.Error()] == nil {
		wrapped[err.Error()] = &TraceError{Trace: tr, Err: err}
	}
	return wrapped[err.Error()]
}
