// wrong: everything is sent again with whatever is left of the body, after a sleep that no cancel ends, and responses stay open.

package task

import (
	"net/http"
	"time"
)

type Transport struct {
	Base    http.RoundTripper
	Tries   int
	First   time.Duration
	Longest time.Duration
	Random  func() float64
}

func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	wait := t.First
	for i := 0; ; i++ {
		resp, err := t.Base.RoundTrip(req)
		if err == nil && resp.StatusCode < 500 || i >= t.Tries {
			return resp, err
		}
		time.Sleep(wait)
		wait *= 2
	}
}
