package task

import (
	"context"
	"net/http"
	"time"
)

// Decide says whether who may use method on path. It returns soon after ctx has ended. It is called by
// many goroutines at once.
type Decide func(ctx context.Context, who, method, path string) (bool, error)

// Authorize lets a request reach next when its caller is known and decide says yes. A decision has limit
// to be made, and is kept for keep.
func Authorize(decide Decide, limit, keep time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNotImplemented)
	})
}
