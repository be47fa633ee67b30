// wrong: a request is held for the whole delay although its client has left.

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
			time.Sleep(delay)
			w.Header().Set("X-Chaos-Delay", delay.String())
		}
		next.ServeHTTP(w, r)
	})
}
