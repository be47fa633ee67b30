package task

import (
	"net/http"
	"time"
)

// Transport sends a request through Base, and again when trouble may have passed.
type Transport struct {
	Base    http.RoundTripper
	Tries   int            // tries in all, the first one included; below 1 it means 1
	First   time.Duration  // the bound of the wait before the second try; it doubles with each try
	Longest time.Duration  // the bound does not grow above it
	Random  func() float64 // a number in [0, 1), safe for several goroutines
}

// RoundTrip returns the outcome of the last try that it made. It leaves req as it was.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	return t.Base.RoundTrip(req)
}
