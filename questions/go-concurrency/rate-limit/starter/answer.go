package task

import (
	"context"
	"errors"
	"time"
)

// Limiter has a bucket of tokens for every key.
type Limiter struct{}

// New makes a limiter whose buckets hold at most burst tokens and get one more
// each time every has passed. every is above 0, burst at least 1.
func New(every time.Duration, burst int) *Limiter {
	return &Limiter{}
}

// Allow takes a token of key if there is one, and says whether it did.
func (l *Limiter) Allow(key string) bool {
	return false
}

// Wait takes a token of key, waiting for it until ctx ends.
func (l *Limiter) Wait(ctx context.Context, key string) error {
	return errors.New("not implemented")
}

// Len is the number of keys that the limiter remembers.
func (l *Limiter) Len() int {
	return -1
}
