// wrong: a part of a token that passed while the bucket was full counts later
// Package task limits how often something may be done.
package task

import (
	"sync"
	"time"
)

// Limiter is a bucket of tokens. It is used by many goroutines at once.
type Limiter struct {
	every time.Duration
	burst int
	now   func() time.Time

	mu     sync.Mutex
	tokens int
	last   time.Time // the next token is due one every after it
	latest time.Time // the latest time that now has told
}

// New returns a full bucket of burst tokens, into which a token comes back every time every has passed.
// Both are above zero. now is the only clock; New reads it once, and so does each Allow.
func New(every time.Duration, burst int, now func() time.Time) *Limiter {
	at := now()
	return &Limiter{every: every, burst: burst, now: now, tokens: burst, last: at, latest: at}
}

// Allow takes n tokens, or takes none and returns false when there are fewer.
func (l *Limiter) Allow(n int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.refill()
	if n > l.tokens {
		return false
	}
	l.tokens -= max(n, 0)
	return true
}

func (l *Limiter) refill() {
	if now := l.now(); now.After(l.latest) {
		l.latest = now
	}
	due := int(l.latest.Sub(l.last) / l.every)
	l.tokens = min(l.tokens+due, l.burst)
	l.last = l.last.Add(time.Duration(due) * l.every)
}
