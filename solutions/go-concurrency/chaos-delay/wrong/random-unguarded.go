// wrong: random is called by several requests at once, which it does not stand.

package task

import (
	"net/http"
	"time"
)

func Chaos(rate float64, longest time.Duration, random func() float64, next http.Handler) http.Handler {
	if rate <= 0 || longest <= 0 {
		return next
	}
	draw := func() (delay time.Duration, hit bool) {
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
			w.Header().Set("X-Chaos-Delay", delay.String())
		}
		next.ServeHTTP(w, r)
	})
}
