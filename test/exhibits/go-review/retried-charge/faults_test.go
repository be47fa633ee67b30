package pay

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// provider answers 503, the first time after a delay, and keeps what it read.
type provider struct {
	delay  time.Duration
	bodies []string
	keys   []string
}

func (p *provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	p.bodies = append(p.bodies, string(body))
	p.keys = append(p.keys, r.Header.Get("Idempotency-Key"))
	if len(p.bodies) == 1 {
		time.Sleep(p.delay)
	}
	w.WriteHeader(http.StatusServiceUnavailable)
}

// watched keeps the errors of each try.
type watched struct {
	base http.RoundTripper
	seen *[]string
}

func (w watched) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := w.base.RoundTrip(r)
	if err != nil {
		*w.seen = append(*w.seen, err.Error())
	}
	return answer, err
}

func charge3(t *testing.T, p *provider, ctx context.Context) (time.Duration, []string) {
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	var seen []string
	client := &Client{&http.Client{Timeout: 500 * time.Millisecond, Transport: watched{&http.Transport{}, &seen}}, server.URL}
	begin := time.Now()
	if err := client.Charge(ctx, "o-1", 5); err == nil {
		t.Error("charged")
	}
	return time.Since(begin), seen
}

func TestOverAKeptConnectionTheBodyComesAgain(t *testing.T) {
	t.Parallel()
	p := &provider{}
	charge3(t, p, context.Background())
	if len(p.bodies) != 3 || p.bodies[2] != p.bodies[0] || strings.Join(p.keys, "") != "" {
		t.Error(p.bodies, p.keys)
	}
}

func TestAfterATimeoutTheBodyIsGone(t *testing.T) {
	t.Parallel()
	p := &provider{delay: time.Second}
	_, seen := charge3(t, p, context.Background())
	if len(p.bodies) != 1 || len(seen) != 3 || !strings.Contains(seen[1], "with Body length 0") {
		t.Error(p.bodies, seen)
	}
}

func TestItSleepsThroughTheDeadline(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	if took, _ := charge3(t, &provider{}, ctx); took < 7*time.Second {
		t.Error(took)
	}
}
