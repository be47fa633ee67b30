// wrong: a trace id of any length up to 32 is padded.

package task

import (
	"encoding/hex"
	"errors"
	"net/http"
	"strings"
)

var ErrNoTrace = errors.New("no usable B3 trace")

func Traceparent(h http.Header) (string, error) {
	trace := strings.ToLower(h.Get("X-B3-TraceId"))
	for trace != "" && len(trace) < 32 {
		trace = "0" + trace
	}
	span := strings.ToLower(h.Get("X-B3-SpanId"))
	if !usable(trace, 32) || !usable(span, 16) {
		return "", ErrNoTrace
	}
	flags := "00"
	sampled := h.Get("X-B3-Sampled")
	if sampled == "1" || sampled == "true" || h.Get("X-B3-Flags") == "1" {
		flags = "01"
	}
	return "00-" + trace + "-" + span + "-" + flags, nil
}

func usable(id string, length int) bool {
	_, err := hex.DecodeString(id)
	return err == nil && len(id) == length && strings.Trim(id, "0") != ""
}
