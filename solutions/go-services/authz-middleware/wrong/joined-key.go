// wrong: the parts of the key are joined, and the name of one caller can end like the path of another.

package task

import (
	"context"
	"net/http"
	"path"
	"sync"
	"time"
)

type Decide func(ctx context.Context, who, method, path string) (bool, error)

type question struct{ who, method, path string }

type decision struct {
	yes   bool
	until time.Time
}

type guard struct {
	decide      Decide
	limit, keep time.Duration

	mu   sync.Mutex
	kept map[string]decision
}

func Authorize(decide Decide, limit, keep time.Duration, next http.Handler) http.Handler {
	g := &guard{decide: decide, limit: limit, keep: keep, kept: map[string]decision{}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		q := question{caller(r), r.Method, path.Clean("/" + r.URL.Path)}
		if q.who == "" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		yes, err := g.ask(r.Context(), q)
		if err != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		if !yes {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		r = r.Clone(r.Context())
		r.URL.Path, r.URL.RawPath = q.path, ""
		r.Header.Set("X-Caller", q.who)
		next.ServeHTTP(w, r)
	})
}

// caller is the name in the client's certificate, if a chain to a trusted root was found for it.
func caller(r *http.Request) string {
	if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
		return ""
	}
	return r.TLS.VerifiedChains[0][0].Subject.CommonName
}

func (g *guard) ask(ctx context.Context, q question) (bool, error) {
	g.mu.Lock()
	known := g.kept[q.who+":"+q.method+":"+q.path]
	g.mu.Unlock()
	if time.Now().Before(known.until) {
		return known.yes, nil
	}
	ctx, cancel := context.WithTimeout(ctx, g.limit)
	defer cancel()
	yes, err := g.decide(ctx, q.who, q.method, q.path)
	if err != nil {
		return false, err
	}
	if ctx.Err() != nil {
		return false, ctx.Err() // an answer that comes too late is none
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.kept[q.who+":"+q.method+":"+q.path] = decision{yes, time.Now().Add(g.keep)}
	return yes, nil
}
