// wrong: every Sampled but 0 and false counts as sampled.

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
	if len(trace) == 16 {
		trace = strings.Repeat("0", 16) + trace
	}
	span := strings.ToLower(h.Get("X-B3-SpanId"))
	if !usable(trace, 32) || !usable(span, 16) {
		return "", ErrNoTrace
	}
	flags := "00"
	sampled := h.Get("X-B3-Sampled")
	if (sampled != "" && sampled != "0" && sampled != "false") || h.Get("X-B3-Flags") == "1" {
		flags = "01"
	}
	return "00-" + trace + "-" + span + "-" + flags, nil
}

func usable(id string, length int) bool {
	_, err := hex.DecodeString(id)
	return err == nil && len(id) == length && strings.Trim(id, "0") != ""
}
