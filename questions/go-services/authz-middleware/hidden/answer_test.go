package task_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

func certificate(name string) *x509.Certificate {
	return &x509.Certificate{Subject: pkix.Name{CommonName: name}}
}

// verified is a connection whose client has a certificate that was verified.
func verified(name string) *tls.ConnectionState {
	chain := []*x509.Certificate{certificate(name), certificate("issuer")}
	return &tls.ConnectionState{PeerCertificates: chain, VerifiedChains: [][]*x509.Certificate{chain}}
}

// shop notes what reaches decide and next.
type shop struct {
	mu     sync.Mutex
	asked  []string
	served []*http.Request
	answer func(ctx context.Context, who, method, path string) (bool, error)
}

func (s *shop) decide(ctx context.Context, who, method, path string) (bool, error) {
	s.mu.Lock()
	s.asked = append(s.asked, fmt.Sprintf("%s %s %s", who, method, path))
	s.mu.Unlock()
	return s.answer(ctx, who, method, path)
}

func (s *shop) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.served = append(s.served, r)
	s.mu.Unlock()
	w.WriteHeader(http.StatusTeapot)
}

// counts are how often decide was asked and next reached.
func (s *shop) counts() (asked, served int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.asked), len(s.served)
}

func saying(yes bool, err error) *shop {
	return &shop{answer: func(context.Context, string, string, string) (bool, error) { return yes, err }}
}

func send(ctx context.Context, h http.Handler, state *tls.ConnectionState, method, path string) int {
	r := httptest.NewRequestWithContext(ctx, method, path, nil)
	r.TLS = state
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code
}

func TestOnlyAVerifiedCertificateNamesTheCaller(t *testing.T) {
	unverified := verified("ann")
	unverified.VerifiedChains = nil
	for what, state := range map[string]*tls.ConnectionState{
		"no TLS":                          nil,
		"TLS without a certificate":       {},
		"a certificate without a chain":   unverified,
		"a certificate that names no one": verified(""),
	} {
		s := saying(true, nil)
		h := task.Authorize(s.decide, time.Second, time.Minute, s)
		for range 2 {
			r := httptest.NewRequest("GET", "/orders", nil)
			r.TLS = state
			r.Header.Set("X-Caller", "ann")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if asked, served := s.counts(); w.Code != 401 || asked != 0 || served != 0 {
				t.Errorf("%s: status %d, decide asked %d times, next reached %d times; want 401 and neither", what, w.Code, asked, served)
			}
		}
	}
	s := saying(true, nil)
	state := verified("ann")
	state.PeerCertificates = []*x509.Certificate{certificate("other")}
	h := task.Authorize(s.decide, time.Second, time.Minute, s)
	if code := send(t.Context(), h, state, "GET", "/orders"); code != http.StatusTeapot || len(s.asked) != 1 || s.asked[0] != "ann GET /orders" {
		t.Errorf("a verified certificate of ann: status %d, decide was asked %q; want it asked about ann", code, s.asked)
	}
}

func TestYesPassesAndNoIsForbidden(t *testing.T) {
	for _, method := range []string{"GET", "DELETE"} {
		s := saying(true, nil)
		h := task.Authorize(s.decide, time.Second, time.Minute, s)
		code := send(t.Context(), h, verified("ann"), method, "/orders/7?x=1")
		if _, served := s.counts(); code != http.StatusTeapot || served != 1 || s.asked[0] != "ann "+method+" /orders/7" {
			t.Errorf("yes: status %d, asked %q, next reached %d times; want what next answers", code, s.asked, served)
		} else if s.served[0].URL.RawQuery != "x=1" || s.served[0].Method != method {
			t.Errorf("next got %s %v, want the method and the query of the client", s.served[0].Method, s.served[0].URL)
		}
		s = saying(false, nil)
		h = task.Authorize(s.decide, time.Second, time.Minute, s)
		code = send(t.Context(), h, verified("ann"), method, "/orders/7")
		if asked, served := s.counts(); code != 403 || asked != 1 || served != 0 {
			t.Errorf("no: status %d, asked %d times, next reached %d times; want 403 and next not reached", code, asked, served)
		}
	}
}

func TestNextIsToldWhoCalls(t *testing.T) {
	for _, sent := range [][]string{nil, {"root"}, {"root", "admin"}} {
		s := saying(true, nil)
		h := task.Authorize(s.decide, time.Second, time.Minute, s)
		for range 2 { // the second time the decision may be a kept one
			r := httptest.NewRequest("GET", "/orders", nil)
			r.TLS = verified("ann")
			r.Header["X-Caller"] = sent
			r.Header.Set("Accept", "text/plain")
			h.ServeHTTP(httptest.NewRecorder(), r)
			if got := r.Header["X-Caller"]; !slices.Equal(got, sent) {
				t.Errorf("the client sent X-Caller %q: the request of the server has now %q", sent, got)
			}
		}
		if len(s.served) != 2 {
			t.Fatalf("next was reached %d times of 2", len(s.served))
		}
		for _, r := range s.served {
			if got := r.Header.Values("X-Caller"); len(got) != 1 || got[0] != "ann" {
				t.Errorf("the client sent X-Caller %q: next got %q, want only ann", sent, got)
			}
			if r.Header.Get("Accept") != "text/plain" {
				t.Error("next did not get the other headers of the client")
			}
		}
	}
}

func TestWithoutADecisionNobodyPasses(t *testing.T) {
	const limit = 200 * time.Millisecond
	refused := errors.New("connection refused")
	hangs := func(ctx context.Context, yes bool, err error) (bool, error) {
		<-ctx.Done()
		return yes, err
	}
	for what, c := range map[string]struct {
		answer func(ctx context.Context) (bool, error)
		took   time.Duration
	}{
		"an error":                       {func(context.Context) (bool, error) { return false, refused }, 0},
		"a yes beside an error":          {func(context.Context) (bool, error) { return true, refused }, 0},
		"no answer in time":              {func(ctx context.Context) (bool, error) { <-ctx.Done(); return false, ctx.Err() }, limit},
		"no answer, and no error either": {func(ctx context.Context) (bool, error) { return hangs(ctx, false, nil) }, limit},
		"a yes after the limit":          {func(ctx context.Context) (bool, error) { return hangs(ctx, true, nil) }, limit},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := &shop{answer: func(ctx context.Context, _, _, _ string) (bool, error) { return c.answer(ctx) }}
			h := task.Authorize(s.decide, limit, time.Minute, s)
			begin := time.Now()
			code := send(t.Context(), h, verified("ann"), "GET", "/orders")
			if _, served := s.counts(); code != 503 || served != 0 || time.Since(begin) != c.took {
				t.Errorf("%s: status %d after %v, next reached %d times; want 503 after %v and next not reached", what, code, time.Since(begin), served, c.took)
			}
		})
	}
	synctest.Test(t, func(t *testing.T) {
		var asked context.Context
		s := &shop{answer: func(ctx context.Context, _, _, _ string) (bool, error) { asked = ctx; return true, nil }}
		h := task.Authorize(s.decide, limit, time.Minute, s)
		if send(t.Context(), h, verified("ann"), "GET", "/orders"); asked == nil || asked.Err() == nil {
			t.Error("the context of decide has not ended although its answer is there")
		}
	})
	synctest.Test(t, func(t *testing.T) {
		s := &shop{answer: func(ctx context.Context, _, _, _ string) (bool, error) { return hangs(ctx, true, nil) }}
		h := task.Authorize(s.decide, limit, time.Minute, s)
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		begin := time.Now()
		send(ctx, h, verified("ann"), "GET", "/orders")
		if _, served := s.counts(); time.Since(begin) != 50*time.Millisecond || served != 0 {
			t.Errorf("a client that left after 50ms: decide was let go after %v, next reached %d times; want 50ms and never", time.Since(begin), served)
		}
	})
}

func TestDecideAndNextSeeTheSamePath(t *testing.T) {
	for sent, want := range map[string]string{
		"/orders/7":            "/orders/7",
		"/public/../admin":     "/admin",
		"/public/%2e%2e/admin": "/admin",
		"/public%2F..%2Fadmin": "/admin",
		"//admin":              "/admin",
		"/./admin//users/":     "/admin/users",
		"/../../admin":         "/admin",
		"/files/a%2Fb":         "/files/a/b",
		"/":                    "/",
	} {
		s := saying(true, nil)
		h := task.Authorize(s.decide, time.Second, time.Minute, s)
		r := httptest.NewRequest("GET", "http://shop.example"+sent, nil)
		r.TLS = verified("ann")
		before := *r.URL
		h.ServeHTTP(httptest.NewRecorder(), r)
		if *r.URL != before {
			t.Errorf("%s: the request of the server has now %v", sent, r.URL)
		}
		if len(s.asked) != 1 || s.asked[0] != "ann GET "+want {
			t.Errorf("%s: decide was asked %q, want it asked about %s", sent, s.asked, want)
		}
		if len(s.served) != 1 || s.served[0].URL.Path != want || s.served[0].URL.RawPath != "" {
			t.Errorf("%s: next got %v, want %s", sent, urls(s.served), want)
		}
	}
}

func urls(list []*http.Request) (out []string) {
	for _, r := range list {
		out = append(out, fmt.Sprintf("Path %q RawPath %q", r.URL.Path, r.URL.RawPath))
	}
	return out
}

func TestADecisionIsKept(t *testing.T) {
	for _, yes := range []bool{true, false} {
		synctest.Test(t, func(t *testing.T) {
			s := &shop{answer: func(context.Context, string, string, string) (bool, error) {
				time.Sleep(time.Second)
				return yes, nil
			}}
			h := task.Authorize(s.decide, 2*time.Second, 10*time.Second, s)
			ask := func(when string, times int, took time.Duration) {
				t.Helper()
				begin := time.Now()
				code := send(t.Context(), h, verified("ann"), "GET", "/orders")
				if asked, _ := s.counts(); (code == http.StatusTeapot) != yes || asked != times || time.Since(begin) != took {
					t.Errorf("%s: status %d after %v, asked %d times; want the answer of a decision that was %v after %v, asked %d times", when, code, time.Since(begin), asked, yes, took, times)
				}
			}
			ask("the first request", 1, time.Second) // kept from 1s to 11s
			ask("a request right after it", 1, 0)
			time.Sleep(10*time.Second - 1)
			ask("1ns before the time is over", 1, 0)
			time.Sleep(1)
			synctest.Wait()
			ask("when the time is over", 2, time.Second)
			ask("a request right after the second decision", 2, 0)
		})
	}
	for _, keep := range []time.Duration{0, -time.Second} {
		synctest.Test(t, func(t *testing.T) {
			s := saying(true, nil)
			h := task.Authorize(s.decide, time.Second, keep, s)
			for range 3 {
				send(t.Context(), h, verified("ann"), "GET", "/orders")
			}
			if asked, served := s.counts(); asked != 3 || served != 3 {
				t.Errorf("keep %v: three requests, asked %d times, next reached %d times; want 3 and 3", keep, asked, served)
			}
		})
	}
}

func TestADecisionIsForOneCallerMethodAndPath(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		first := [3]string{"ann", "GET", "/orders"}
		pairs := [][2][3]string{
			{first, {"bob", "GET", "/orders"}},
			{first, {"ann", "DELETE", "/orders"}},
			{first, {"ann", "GET", "/admin"}},
			{{"a", "BGET", "/x"}, {"aB", "GET", "/x"}},
			{{"b", "AGET", "/x"}, {"bA", "GET", "/x"}},
			{{"a", "GET", "/b/c"}, {"a/b", "GET", "/c"}},
		}
		for _, by := range []string{":", "|", " ", ",", ";", "#", "-", "_"} {
			pairs = append(pairs, [2][3]string{
				{"a", "GET", "/b" + by + "GET" + by + "/c"},
				{"a" + by + "GET" + by + "/b", "GET", "/c"},
			})
		}
		for _, pair := range pairs {
			s := &shop{answer: func(_ context.Context, who, method, path string) (bool, error) {
				return [3]string{who, method, path} == pair[0], nil
			}}
			h := task.Authorize(s.decide, time.Second, time.Minute, s)
			for range 2 {
				for i, yes := range []bool{true, false} {
					r := httptest.NewRequest(pair[i][1], "/", nil)
					r.URL.Path = pair[i][2]
					r.TLS = verified(pair[i][0])
					w := httptest.NewRecorder()
					h.ServeHTTP(w, r)
					if (w.Code == http.StatusTeapot) != yes {
						t.Errorf("%q after %q: status %d, and decide says %v", pair[i], pair[1-i], w.Code, yes)
					}
				}
			}
			if asked, _ := s.counts(); asked != 2 {
				t.Errorf("%q: decide was asked %d times, want 2", pair, asked)
			}
		}
	})
}

func TestTroubleIsNotKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &shop{}
		h := task.Authorize(s.decide, time.Second, time.Minute, s)
		for i, answer := range []func(ctx context.Context) (bool, error){
			func(context.Context) (bool, error) { return false, errors.New("connection refused") },
			func(context.Context) (bool, error) { return true, errors.New("connection refused") },
			func(ctx context.Context) (bool, error) { <-ctx.Done(); return false, ctx.Err() },
			func(ctx context.Context) (bool, error) { <-ctx.Done(); return true, nil },
		} {
			s.answer = func(ctx context.Context, _, _, _ string) (bool, error) { return answer(ctx) }
			if code := send(t.Context(), h, verified("ann"), "GET", "/orders"); code != 503 {
				t.Errorf("trouble %d: status %d, want 503", i+1, code)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel() // the client has left
		s.answer = func(ctx context.Context, _, _, _ string) (bool, error) { return false, ctx.Err() }
		send(ctx, h, verified("ann"), "GET", "/orders")

		s.answer = func(context.Context, string, string, string) (bool, error) { return true, nil }
		code := send(t.Context(), h, verified("ann"), "GET", "/orders")
		if asked, served := s.counts(); code != http.StatusTeapot || asked != 6 || served != 1 {
			t.Errorf("after the trouble: status %d, asked %d times, next reached %d times; want a fresh yes, asked 6 times", code, asked, served)
		}
	})
}

func TestASlowDecisionHoldsUpNobody(t *testing.T) {
	var h http.Handler
	var all sync.WaitGroup
	served := make(chan string, 3)
	s := &shop{answer: func(_ context.Context, who, _, _ string) (bool, error) {
		if who != "slow" {
			return true, nil
		}
		for _, other := range []string{"ann", "bob", "known"} { // while slow is being decided
			all.Go(func() {
				if code := send(t.Context(), h, verified(other), "GET", "/orders"); code != http.StatusTeapot {
					t.Errorf("%s: status %d, want what next answers", other, code)
				}
				served <- other
			})
		}
		late := time.After(5 * time.Second) // reached only by an answer that fails
		for n := range 3 {
			select {
			case <-served:
			case <-late:
				t.Errorf("while a slow decision is made, %d of 3 other requests are served, want all", n)
				return true, nil
			}
		}
		return true, nil
	}}
	h = task.Authorize(s.decide, time.Minute, time.Minute, s)
	send(t.Context(), h, verified("known"), "GET", "/orders")
	if code := send(t.Context(), h, verified("slow"), "GET", "/orders"); code != http.StatusTeapot {
		t.Errorf("slow: status %d, want what next answers", code)
	}
	all.Wait()
}
