package task

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"
)

// HeaderTimeout is how long a client may take to send the headers of a request.
const HeaderTimeout = 5 * time.Second

// ErrGraceOver is returned when requests had to be cut off.
var ErrGraceOver = errors.New("requests were cut off at the end of the grace period")

// Config is what Serve serves, and how it stops.
type Config struct {
	Handler http.Handler
	Notice  time.Duration // from the end of ctx until no connection is accepted any more
	Grace   time.Duration // from then on, for the requests in flight
}

func Serve(ctx context.Context, l net.Listener, c Config) error {
	// The requests outlive ctx, and end when Serve returns.
	requests, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	server := &http.Server{
		ReadHeaderTimeout: HeaderTimeout,
		BaseContext:       func(net.Listener) context.Context { return requests },
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch r.URL.Path {
			case "/livez":
			case "/readyz":
				if ctx.Err() != nil {
					w.WriteHeader(http.StatusServiceUnavailable)
				}
			default:
				c.Handler.ServeHTTP(w, r)
			}
		}),
	}
	defer server.Close() // cuts off what is left
	serving, broken := context.WithCancelCause(requests)
	go func() { broken(server.Serve(l)) }()

	select {
	case <-serving.Done():
		return context.Cause(serving)
	case <-ctx.Done(): // not ready any more, and still open until that was noticed
	}
	select {
	case <-serving.Done():
		return context.Cause(serving)
	case <-time.After(c.Notice):
	}
	grace, cancel := context.WithTimeout(requests, c.Grace)
	err := server.Shutdown(grace)
	cancel()
	<-serving.Done() // with http.ErrServerClosed
	if errors.Is(err, context.DeadlineExceeded) {
		return ErrGraceOver
	}
	return nil
}
