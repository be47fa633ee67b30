// wrong: a delayed request is held after its client has left, the delay is not taken from random, and nothing shows in the response.

package task

import (
	"math/rand"
	"net/http"
	"time"
)

func Chaos(rate float64, longest time.Duration, random func() float64, next http.Handler) http.Handler {
	if rate <= 0 || longest <= 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if random() < rate {
			// panics when longest is below a millisecond; sleeps on when the client has left
			time.Sleep(time.Duration(rand.Int63n(longest.Milliseconds())) * time.Millisecond)
		}
		next.ServeHTTP(w, r)
	})
}
