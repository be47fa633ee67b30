// wrong: a short id is not padded, the span id is all zero, and the sampled flag is always set.

package task

import (
	"errors"
	"net/http"
)

var ErrNoTrace = errors.New("no usable B3 trace")

// 16 digits stay 16, the parent is all zero, always sampled.
func Traceparent(h http.Header) (string, error) {
	id := h.Get("X-B3-TraceId")
	if id == "" {
		return "", ErrNoTrace
	}
	return "00-" + id + "-0000000000000000-01", nil
}
