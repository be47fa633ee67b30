// wrong: doubling overflows for a large Longest, and then nothing waits any more.

package task

import (
	"io"
	"math"
	"net/http"
	"slices"
	"strconv"
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
	ctx := req.Context()
	bound := min(t.First, t.Longest)
	try := req
	for left := t.Tries - 1; ; left-- {
		resp, err := t.Base.RoundTrip(try)
		if left <= 0 || !repeatable(req) || !mayPass(resp, err) || ctx.Err() != nil {
			return resp, err
		}

		after := retryAfter(resp)
		wait := max(after, time.Duration(t.Random()*float64(bound)))
		deadline, hasDeadline := ctx.Deadline()
		if after > t.Longest || hasDeadline && time.Until(deadline) <= wait {
			return resp, err
		}

		if resp != nil {
			io.Copy(io.Discard, io.LimitReader(resp.Body, 64<<10)) // read to its end, the connection can be used again
			resp.Body.Close()
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return nil, ctx.Err()
		}

		try = req.Clone(ctx)
		if req.Body != nil {
			if try.Body, err = req.GetBody(); err != nil {
				return nil, err
			}
		}
		bound = min(2*bound, t.Longest)
	}
}

func repeatable(req *http.Request) bool {
	if req.Body != nil && req.GetBody == nil {
		return false
	}
	safe := []string{"", "GET", "HEAD", "OPTIONS", "PUT", "DELETE"} // an empty method is a GET
	return slices.Contains(safe, req.Method) || req.Header.Get("Idempotency-Key") != ""
}

func mayPass(resp *http.Response, err error) bool {
	return err != nil || slices.Contains([]int{429, 502, 503, 504}, resp.StatusCode)
}

func retryAfter(resp *http.Response) time.Duration {
	if resp == nil {
		return 0
	}
	value := resp.Header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, strconv.IntSize); err == nil {
		return time.Duration(min(seconds, uint64(math.MaxInt64/time.Second))) * time.Second
	}
	if date, err := http.ParseTime(value); err == nil {
		return time.Until(date)
	}
	return 0
}
