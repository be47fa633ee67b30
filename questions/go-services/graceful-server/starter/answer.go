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

// Serve serves HTTP on l until ctx ends, then stops: it is not ready any more,
// after Notice it accepts nothing, and after Grace it cuts off what is left.
// It returns nil when every request could finish.
func Serve(ctx context.Context, l net.Listener, c Config) error {
	l.Close()
	return errors.New("not implemented")
}
