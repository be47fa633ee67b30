package task_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var errRefused = errors.New("connection refused")

// reply is what the server does with one try: err, or else a response.
type reply struct {
	err        error
	status     int
	retryAfter string
	size       int // of the body
}

func (r reply) String() string {
	if r.err != nil {
		return r.err.Error()
	}
	return fmt.Sprint("status ", r.status)
}

// shown is a response in a message.
func shown(resp *http.Response) string {
	if resp == nil {
		return "no response"
	}
	return fmt.Sprint("response ", resp.StatusCode)
}

// body counts what is done to it.
type body struct {
	mu            sync.Mutex
	left, read    int
	ended, closed bool
}

// seen is what was done so far.
func (b *body) seen() (read int, ended, closed bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.read, b.ended, b.closed
}

func (b *body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, errors.New("the body was read after it was closed")
	}
	if b.left == 0 {
		b.ended = true
		return 0, io.EOF
	}
	n := min(len(p), b.left)
	b.left -= n
	b.read += n
	return n, nil
}

func (b *body) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	return nil
}

// server gives its replies one after the other; the last one for ever.
type server struct {
	mu      sync.Mutex
	replies []reply
	at      []time.Duration // when each try came
	got     []string        // the body of each try
	bodies  []*body
	began   time.Time
	onTry   func(n int)
}

func (s *server) RoundTrip(req *http.Request) (*http.Response, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := ""
	if req.Body != nil {
		all, _ := io.ReadAll(req.Body)
		req.Body.Close()
		text = string(all)
	}
	s.got = append(s.got, text)
	s.at = append(s.at, time.Since(s.began))
	r := s.replies[min(len(s.at), len(s.replies))-1]
	if s.onTry != nil {
		s.onTry(len(s.at))
	}
	if r.err != nil {
		return nil, r.err
	}
	b := &body{left: r.size}
	s.bodies = append(s.bodies, b)
	resp := &http.Response{StatusCode: r.status, Header: http.Header{}, Body: b, Request: req}
	if r.retryAfter != "" {
		resp.Header.Set("Retry-After", r.retryAfter)
	}
	return resp, nil
}

func serving(replies ...reply) *server { return &server{replies: replies, began: time.Now()} }

func (s *server) tries() int { return len(s.at) }

// waits are the times between the tries.
func (s *server) waits() []time.Duration {
	var list []time.Duration
	for i := 1; i < len(s.at); i++ {
		list = append(list, s.at[i]-s.at[i-1])
	}
	return list
}

func always(n float64) func() float64 { return func() float64 { return n } }

func request(t *testing.T, ctx context.Context, method, text string) *http.Request {
	t.Helper()
	var from io.Reader
	if text != "" {
		from = strings.NewReader(text)
	}
	req, err := http.NewRequestWithContext(ctx, method, "http://shop.example/orders", from)
	if err != nil {
		t.Fatal(err)
	}
	return req
}

// atOnce waits for nothing: its bound is zero.
func atOnce(base http.RoundTripper, tries int) *task.Transport {
	return &task.Transport{Base: base, Tries: tries, Random: always(0.5)}
}

func TestTriesAgainWhenTroubleMayPass(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, r := range []reply{{err: errRefused}, {status: 429}, {status: 502}, {status: 503}, {status: 504}} {
			s := serving(r, r, reply{status: 200})
			resp, err := atOnce(s, 5).RoundTrip(request(t, t.Context(), "GET", ""))
			if err != nil || resp.StatusCode != 200 || s.tries() != 3 {
				t.Errorf("after two times %v: %d tries, %s, error %v; want the 200 of the third try", r, s.tries(), shown(resp), err)
			}
		}
		for _, status := range []int{200, 204, 301, 400, 401, 404, 409, 500, 501, 505} {
			s := serving(reply{status: status})
			resp, err := atOnce(s, 5).RoundTrip(request(t, t.Context(), "GET", ""))
			if err != nil || resp.StatusCode != status || s.tries() != 1 {
				t.Errorf("status %d: %d tries, %s, error %v; want it back after one try", status, s.tries(), shown(resp), err)
			}
		}
	})
}

func TestTheLastOutcomeComesBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for tries, want := range map[int]int{-1: 1, 0: 1, 1: 1, 2: 2, 4: 4} {
			s := serving(reply{status: 503, size: 7})
			resp, err := atOnce(s, tries).RoundTrip(request(t, t.Context(), "GET", ""))
			if err != nil || resp.StatusCode != 503 || s.tries() != want {
				t.Fatalf("Tries %d: %d tries, %s, error %v; want the 503 of try %d", tries, s.tries(), shown(resp), err, want)
			}
			if text, err := io.ReadAll(resp.Body); len(text) != 7 || err != nil {
				t.Errorf("Tries %d: the body of the last response gives %d bytes and %v, want all 7", tries, len(text), err)
			}
			s = serving(reply{err: errRefused})
			resp, err = atOnce(s, tries).RoundTrip(request(t, t.Context(), "GET", ""))
			if err != errRefused || resp != nil || s.tries() != want {
				t.Errorf("Tries %d: %d tries, %s, error %v; want the error of try %d as it is", tries, s.tries(), shown(resp), err, want)
			}
		}
	})
}

func TestOnlyWhatMayBeRepeatedIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for method, want := range map[string]int{
			"GET": 3, "HEAD": 3, "OPTIONS": 3, "PUT": 3, "DELETE": 3, "POST": 1, "PATCH": 1, "CONNECT": 1,
		} {
			for _, r := range []reply{{status: 503}, {err: errRefused}} {
				s := serving(r)
				atOnce(s, 3).RoundTrip(request(t, t.Context(), method, ""))
				if s.tries() != want {
					t.Errorf("%s after %v: %d tries, want %d", method, r, s.tries(), want)
				}
			}
		}
		for _, method := range []string{"POST", "PATCH"} {
			s := serving(reply{status: 503})
			req := request(t, t.Context(), method, "one coat")
			req.Header.Set("Idempotency-Key", "order-17")
			atOnce(s, 3).RoundTrip(req)
			if s.tries() != 3 {
				t.Errorf("%s with an Idempotency-Key: %d tries, want 3", method, s.tries())
			}
		}
	})
}

func TestEveryTryHasTheWholeBody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := serving(reply{err: errRefused}, reply{status: 503}, reply{status: 200})
		resp, err := atOnce(s, 5).RoundTrip(request(t, t.Context(), "PUT", "one coat"))
		if err != nil || resp.StatusCode != 200 || !slices.Equal(s.got, []string{"one coat", "one coat", "one coat"}) {
			t.Errorf("the tries got %q, %s, error %v; want three times the whole body", s.got, shown(resp), err)
		}

		s = serving(reply{status: 503})
		req := request(t, t.Context(), "PUT", "")
		req.Body = io.NopCloser(strings.NewReader("a stream")) // without GetBody
		resp, err = atOnce(s, 5).RoundTrip(req)
		if err != nil || resp.StatusCode != 503 || !slices.Equal(s.got, []string{"a stream"}) {
			t.Errorf("without GetBody the tries got %q, %s, error %v; want one try and its 503", s.got, shown(resp), err)
		}

		s = serving(reply{status: 503})
		req = request(t, t.Context(), "PUT", "one coat")
		lost := errors.New("the file is gone")
		req.GetBody = func() (io.ReadCloser, error) { return nil, lost }
		resp, err = atOnce(s, 5).RoundTrip(req)
		if resp != nil || !errors.Is(err, lost) {
			t.Errorf("GetBody fails: %s, error %v; want its error", shown(resp), err)
		}
	})
}

func TestTheRequestIsLeftAsItWas(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, text := range []string{"", "one coat"} {
			s := serving(reply{status: 503, retryAfter: "0"})
			req := request(t, t.Context(), "PUT", text)
			req.Header.Set("X-Shop", "7")
			before := *req
			atOnce(s, 3).RoundTrip(req)
			if req.Body != before.Body || req.Method != before.Method || req.URL != before.URL || req.ContentLength != before.ContentLength {
				t.Errorf("body %q: the caller's request has changed", text)
			}
			if len(req.Header) != 1 || !slices.Equal(req.Header["X-Shop"], []string{"7"}) {
				t.Errorf("body %q: the caller's headers have become %v", text, req.Header)
			}
		}
	})
}

func TestWaitsAreRandomBelowADoublingBound(t *testing.T) {
	const ms = time.Millisecond
	for _, c := range []struct {
		first, longest time.Duration
		random         float64
		want           []time.Duration
	}{
		{100 * ms, time.Second, 0.5, []time.Duration{50 * ms, 100 * ms, 200 * ms, 400 * ms, 500 * ms, 500 * ms}},
		{100 * ms, time.Second, 0.75, []time.Duration{75 * ms, 150 * ms, 300 * ms, 600 * ms, 750 * ms, 750 * ms}},
		{100 * ms, time.Second, 0, make([]time.Duration, 6)},
		{4 * time.Second, time.Second, 0.5, []time.Duration{500 * ms, 500 * ms}},
		{0, time.Second, 0.5, make([]time.Duration, 3)},
		{1 << 61, math.MaxInt64, 1.0 / (1 << 30), []time.Duration{1 << 31, 1 << 32, 1 << 33, 1 << 33}},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := serving(reply{status: 503}, reply{err: errRefused})
			tr := &task.Transport{Base: s, Tries: len(c.want) + 1, First: c.first, Longest: c.longest, Random: always(c.random)}
			begin := time.Now()
			tr.RoundTrip(request(t, t.Context(), "GET", ""))
			if !slices.Equal(s.waits(), c.want) {
				t.Errorf("First %v, Longest %v, Random %v: waited %v, want %v", c.first, c.longest, c.random, s.waits(), c.want)
			}
			var sum time.Duration
			for _, wait := range c.want {
				sum += wait
			}
			if took := time.Since(begin); took != sum {
				t.Errorf("First %v, Longest %v, Random %v: took %v, want %v: nothing waits after the last try", c.first, c.longest, c.random, took, sum)
			}
		})
	}
}

func TestEachRequestBeginsWithFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := serving(reply{status: 503})
		tr := &task.Transport{Base: s, Tries: 4, First: 100 * time.Millisecond, Longest: time.Second, Random: always(0.5)}
		for range 2 { // one after the other, then side by side
			begin := time.Now()
			tr.RoundTrip(request(t, t.Context(), "GET", ""))
			if took := time.Since(begin); took != 350*time.Millisecond {
				t.Errorf("four tries took %v, want 350ms", took)
			}
		}
		var all sync.WaitGroup
		for range 5 {
			all.Go(func() {
				begin := time.Now()
				tr.RoundTrip(request(t, t.Context(), "GET", ""))
				if took := time.Since(begin); took != 350*time.Millisecond {
					t.Errorf("beside others four tries took %v, want 350ms", took)
				}
			})
		}
		all.Wait()
	})
}

func TestRetryAfterIsTheLeastWait(t *testing.T) {
	for _, c := range []struct {
		value string // or a date, ahead from now
		ahead time.Duration
		first time.Duration
		want  time.Duration
	}{
		{"2", 0, 200 * time.Millisecond, 2 * time.Second},
		{"1", 0, 200 * time.Millisecond, time.Second},
		{"0", 0, 200 * time.Millisecond, 100 * time.Millisecond},
		{"2", 0, 6 * time.Second, 3 * time.Second}, // the random wait is longer
		{"soon", 0, 200 * time.Millisecond, 100 * time.Millisecond},
		{"-3", 0, 200 * time.Millisecond, 100 * time.Millisecond},
		{"", 4 * time.Second, 200 * time.Millisecond, 4 * time.Second},
		{"", -time.Minute, 200 * time.Millisecond, 100 * time.Millisecond},
	} {
		synctest.Test(t, func(t *testing.T) {
			for _, status := range []int{429, 503} {
				if c.ahead != 0 {
					c.value = time.Now().Add(c.ahead).UTC().Format(http.TimeFormat)
				}
				s := serving(reply{status: status, retryAfter: c.value}, reply{status: 200})
				tr := &task.Transport{Base: s, Tries: 3, First: c.first, Longest: 10 * time.Second, Random: always(0.5)}
				resp, err := tr.RoundTrip(request(t, t.Context(), "GET", ""))
				if err != nil || resp.StatusCode != 200 || !slices.Equal(s.waits(), []time.Duration{c.want}) {
					t.Errorf("%d with Retry-After %q, bound %v: waited %v, %s, error %v; want %v", status, c.value, c.first, s.waits(), shown(resp), err, c.want)
				}
			}
		})
	}
}

func TestATooLongRetryAfterComesBackAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		date := func(ahead time.Duration) string { return time.Now().Add(ahead).UTC().Format(http.TimeFormat) }
		for _, value := range []string{"11", "3600", "9223372037", "9223372036854775807", date(11 * time.Second), date(24 * time.Hour)} {
			s := serving(reply{status: 503, retryAfter: value, size: 5}, reply{status: 200})
			tr := &task.Transport{Base: s, Tries: 3, First: time.Second, Longest: 10 * time.Second, Random: always(0.5)}
			begin := time.Now()
			resp, err := tr.RoundTrip(request(t, t.Context(), "GET", ""))
			if took := time.Since(begin); err != nil || resp.StatusCode != 503 || took != 0 || s.tries() != 1 {
				t.Fatalf("Retry-After %q, Longest 10s: %d tries in %v, %s, error %v; want the 503 at once", value, s.tries(), took, shown(resp), err)
			}
			if text, err := io.ReadAll(resp.Body); len(text) != 5 || err != nil {
				t.Errorf("Retry-After %q: the body that came back gives %d bytes and %v, want all 5", value, len(text), err)
			}
		}
		s := serving(reply{status: 503, retryAfter: "10"}, reply{status: 200})
		tr := &task.Transport{Base: s, Tries: 3, First: time.Second, Longest: 10 * time.Second, Random: always(0.5)}
		if tr.RoundTrip(request(t, t.Context(), "GET", "")); !slices.Equal(s.waits(), []time.Duration{10 * time.Second}) {
			t.Errorf("Retry-After 10, Longest 10s: waited %v, want 10s: it is not too long", s.waits())
		}
	})
}

func TestNoWaitRunsIntoTheDeadline(t *testing.T) {
	for _, c := range []struct {
		left  time.Duration // until the deadline
		reply reply
		tries int
		took  time.Duration
	}{
		{250 * time.Millisecond, reply{status: 503, size: 5}, 2, 100 * time.Millisecond}, // 100, then 200 do not fit
		{300 * time.Millisecond, reply{status: 503, size: 5}, 2, 100 * time.Millisecond}, // they would end with the deadline
		{301 * time.Millisecond, reply{status: 503, size: 5}, 3, 300 * time.Millisecond}, // 400 do not fit
		{100 * time.Millisecond, reply{err: errRefused}, 1, 0},
		{3 * time.Second, reply{status: 429, retryAfter: "5", size: 5}, 1, 0},
		{6 * time.Second, reply{status: 429, retryAfter: "5", size: 5}, 2, 5 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := serving(c.reply)
			tr := &task.Transport{Base: s, Tries: 9, First: 200 * time.Millisecond, Longest: 10 * time.Second, Random: always(0.5)}
			ctx, cancel := context.WithTimeout(t.Context(), c.left)
			defer cancel()
			begin := time.Now()
			resp, err := tr.RoundTrip(request(t, ctx, "GET", ""))
			if took := time.Since(begin); took != c.took || s.tries() != c.tries {
				t.Errorf("%v left, %v: %d tries in %v, want %d in %v", c.left, c.reply, s.tries(), took, c.tries, c.took)
			}
			if err != c.reply.err || err == nil && resp.StatusCode != c.reply.status {
				t.Fatalf("%v left, %v: %s, error %v; want the last outcome as it is", c.left, c.reply, shown(resp), err)
			}
			if err == nil {
				if text, err := io.ReadAll(resp.Body); len(text) != 5 || err != nil {
					t.Errorf("%v left: the body that came back gives %d bytes and %v, want all 5", c.left, len(text), err)
				}
			}
		})
	}
}

func TestTheEndOfTheContextEndsTheTrying(t *testing.T) {
	for _, r := range []reply{{status: 503}, {err: errRefused}} {
		synctest.Test(t, func(t *testing.T) {
			s := serving(r)
			tr := &task.Transport{Base: s, Tries: 9, First: 2 * time.Second, Longest: time.Minute, Random: always(0.5)}
			ctx, cancel := context.WithCancel(t.Context())
			time.AfterFunc(1500*time.Millisecond, cancel) // in the second wait
			begin := time.Now()
			resp, err := tr.RoundTrip(request(t, ctx, "GET", ""))
			if took := time.Since(begin); took != 1500*time.Millisecond || s.tries() != 2 || resp != nil || !errors.Is(err, context.Canceled) {
				t.Errorf("a cancel at 1.5s, in the second wait: %d tries in %v, %s, error %v; want the error of ctx at once", s.tries(), took, shown(resp), err)
			}
		})
		for range 10 {
			synctest.Test(t, func(t *testing.T) {
				s := serving(r)
				ctx, cancel := context.WithCancel(t.Context())
				s.onTry = func(n int) {
					if n == 2 {
						cancel() // while the second try is running
					}
				}
				resp, err := atOnce(s, 9).RoundTrip(request(t, ctx, "GET", ""))
				if s.tries() != 2 || err != r.err || err == nil && resp.StatusCode != r.status {
					t.Errorf("ctx ended in the second try: %d tries, %s, error %v; want the outcome of the second", s.tries(), shown(resp), err)
				}
			})
		}
	}
}

func TestWhatIsGivenUpIsReadAndClosed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const most = 64 << 10
		s := serving(reply{status: 503, size: 900}, reply{status: 429, size: most}, reply{status: 502, size: 16 * most}, reply{status: 503, size: 900})
		tr := &task.Transport{Base: s, Tries: 4, First: 2 * time.Second, Longest: time.Minute, Random: always(0.5)}
		done := make(chan *http.Response, 1)
		go func() {
			resp, _ := tr.RoundTrip(request(t, t.Context(), "GET", ""))
			done <- resp
		}()
		time.Sleep(500 * time.Millisecond) // into the first wait; they are of 1, 2 and 4 seconds
		for i, want := range []int{900, most, most} {
			synctest.Wait()
			s.mu.Lock()
			bodies := s.bodies
			s.mu.Unlock()
			if len(bodies) != i+1 {
				t.Fatalf("in wait %d there were %d tries", i+1, len(bodies))
			}
			read, ended, closed := bodies[i].seen()
			if !closed {
				t.Errorf("in wait %d the response that was given up is still open", i+1)
			}
			if read != want {
				t.Errorf("in wait %d: %d bytes of the body were read, want %d", i+1, read, want)
			}
			if i == 0 && !ended {
				t.Errorf("in wait 1 the body was not read to its end")
			}
			time.Sleep(time.Second << i)
		}
		resp := <-done
		if read, _, closed := s.bodies[3].seen(); read != 0 || closed || resp.Body != s.bodies[3] {
			t.Error("the response that came back was read, closed or replaced")
		}
	})
}
