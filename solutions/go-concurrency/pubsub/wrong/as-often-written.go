// wrong: every send is made under the lock of the hub, and waits there whatever the policy is.

package task

import (
	"context"
	"errors"
	"sync"
)

var ErrClosed = errors.New("hub is closed")

type Policy int

const (
	Block Policy = iota
	DropNewest
	DropOldest
	Disconnect
)

type Hub struct {
	mu     sync.Mutex
	subs   map[*Sub]bool
	closed bool
}

type Sub struct {
	hub     *Hub
	ch      chan string
	dropped int
}

func NewHub() *Hub { return &Hub{subs: map[*Sub]bool{}} }

func (h *Hub) Subscribe(buffer int, policy Policy) *Sub {
	h.mu.Lock()
	defer h.mu.Unlock()
	s := &Sub{hub: h, ch: make(chan string, buffer)}
	if h.closed {
		close(s.ch)
		return s
	}
	h.subs[s] = true
	return s
}

func (h *Hub) Publish(ctx context.Context, msg string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return ErrClosed
	}
	for s := range h.subs {
		select {
		case s.ch <- msg:
		case <-ctx.Done():
			s.dropped++
			return ctx.Err()
		}
	}
	return nil
}

func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for s := range h.subs {
		delete(h.subs, s)
		close(s.ch)
	}
}

func (s *Sub) C() <-chan string { return s.ch }

func (s *Sub) Cancel() {
	s.hub.mu.Lock()
	defer s.hub.mu.Unlock()
	if s.hub.subs[s] {
		delete(s.hub.subs, s)
		close(s.ch)
	}
}

func (s *Sub) Dropped() int {
	s.hub.mu.Lock()
	defer s.hub.mu.Unlock()
	return s.dropped
}
