// wrong: tokens come with the ticks of the clock, and parts of one are lost or given away.

package task

import (
	"context"
	"maps"
	"sync"
	"time"
)

type bucket struct {
	full    time.Time     // when it is full again if nobody takes anything
	waiting int           // calls of Wait
	turn    chan struct{} // held by the Wait that is next
}

type Limiter struct {
	every   time.Duration
	fill    time.Duration // how long an empty bucket takes to be full
	mu      sync.Mutex
	buckets map[string]*bucket
	swept   time.Time
}

func New(every time.Duration, burst int) *Limiter {
	return &Limiter{every: every, fill: every * time.Duration(burst), buckets: map[string]*bucket{}}
}

func (l *Limiter) Allow(key string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := l.bucket(key)
	return b.waiting == 0 && l.take(b) <= 0
}

func (l *Limiter) Wait(ctx context.Context, key string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	l.mu.Lock()
	b := l.bucket(key)
	there := time.Now().Add(l.delay(b, b.waiting+1))
	if deadline, ok := ctx.Deadline(); ok && !there.Before(deadline) {
		l.mu.Unlock()
		return context.DeadlineExceeded
	}
	b.waiting++
	l.mu.Unlock()
	defer func() {
		l.mu.Lock()
		b.waiting--
		l.mu.Unlock()
	}()

	select {
	case b.turn <- struct{}{}:
		defer func() { <-b.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	for {
		l.mu.Lock()
		delay := l.take(b)
		l.mu.Unlock()
		if delay <= 0 {
			return nil
		}
		select {
		case <-time.After(delay):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (l *Limiter) Len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.buckets)
}

// bucket finds the bucket of a key. From time to time it forgets those that are full.
func (l *Limiter) bucket(key string) *bucket {
	now := time.Now()
	if now.Sub(l.swept) >= l.fill {
		l.swept = now
		maps.DeleteFunc(l.buckets, func(_ string, b *bucket) bool {
			return b.waiting == 0 && !b.full.After(now)
		})
	}
	b := l.buckets[key]
	if b == nil {
		b = &bucket{turn: make(chan struct{}, 1)}
		l.buckets[key] = b
	}
	return b
}

// delay is how long it takes until the bucket has so many tokens.
func (l *Limiter) delay(b *bucket, tokens int) time.Duration {
	if now := time.Now(); b.full.Before(now) {
		b.full = now.Truncate(l.every)
	}
	return time.Until(b.full) + l.every*time.Duration(tokens) - l.fill
}

// take takes a token, or says how long it takes until there is one.
func (l *Limiter) take(b *bucket) time.Duration {
	delay := l.delay(b, 1)
	if delay <= 0 {
		b.full = b.full.Add(l.every)
	}
	return delay
}
