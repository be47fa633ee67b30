// wrong: the response does not say that the request was delayed.

package task

import (
	"net/http"
	"sync"
	"time"
)

func Chaos(rate float64, longest time.Duration, random func() float64, next http.Handler) http.Handler {
	if rate <= 0 || longest <= 0 {
		return next
	}
	var mu sync.Mutex
	draw := func() (delay time.Duration, hit bool) {
		mu.Lock()
		defer mu.Unlock()
		if random() >= rate {
			return delay, false
		}
		return time.Duration(random() * float64(longest)), true
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if delay, hit := draw(); hit {
			timer := time.NewTimer(delay)
			defer timer.Stop()
			select {
			case <-timer.C:
			case <-r.Context().Done():
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}
