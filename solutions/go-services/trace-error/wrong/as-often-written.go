// wrong: the cause is not found any more, keys of other packages are read, and nil becomes an error.

package task

import "context"

type Trace struct {
	TraceID string
	SpanID  string
	Retry   int
}

type TraceError struct {
	Trace
	Err error
}

// The type is often shown without an Error method, and does not compile then.
func (e *TraceError) Error() string { return e.TraceID + ": " + e.Err.Error() }

func ContextWithTrace(ctx context.Context, tr Trace) context.Context {
	ctx = context.WithValue(ctx, "trace_id", tr.TraceID)
	ctx = context.WithValue(ctx, "span_id", tr.SpanID)
	return context.WithValue(ctx, "retry_count", tr.Retry)
}

func WithTrace(ctx context.Context, err error) error {
	if id := ctx.Value("trace_id"); id != nil {
		return &TraceError{Err: err, Trace: Trace{
			TraceID: id.(string),
			SpanID:  ctx.Value("span_id").(string),
			Retry:   ctx.Value("retry_count").(int),
		}}
	}
	return err
}
