package limit

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

type fake struct {
	counts    map[string]int64
	expiry    map[string]time.Duration
	afterIncr func()
}

func newFake() *fake {
	return &fake{map[string]int64{}, map[string]time.Duration{}, func() {}}
}

func (f *fake) Incr(ctx context.Context, key string) (int64, error) {
	f.counts[key]++
	f.afterIncr()
	return f.counts[key], nil
}

func (f *fake) Expire(ctx context.Context, key string, after time.Duration) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	f.expiry[key] = after
	return nil
}

func TestAClientThatLeavesIsRefusedForEver(t *testing.T) {
	counters := newFake()
	limited := (&Limiter{counters, 3, time.Minute}).Wrap(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	ctx, leave := context.WithCancel(context.Background())
	counters.afterIncr = leave
	request := httptest.NewRequest(http.MethodGet, "/", nil)
	limited.ServeHTTP(httptest.NewRecorder(), request.WithContext(ctx))
	for _, want := range []int{200, 200, 429, 429} {
		w := httptest.NewRecorder()
		limited.ServeHTTP(w, request)
		if w.Code != want {
			t.Error(w.Code)
		}
	}
	if len(counters.expiry) != 0 {
		t.Error(counters.expiry)
	}
}

func TestEachConnectionIsAClient(t *testing.T) {
	counters := newFake()
	server := httptest.NewServer((&Limiter{counters, 3, time.Minute}).Wrap(http.NotFoundHandler()))
	defer server.Close()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	for range 5 {
		answer, err := client.Get(server.URL)
		if err != nil || answer.StatusCode != http.StatusNotFound {
			t.Fatal(answer, err)
		}
		answer.Body.Close()
	}
	if len(counters.counts) != 5 {
		t.Error(counters.counts)
	}
}
