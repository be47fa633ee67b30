// wrong: who subscribes after Close waits on a channel that nobody ever closes.

package task

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
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
	subs   map[*Sub]bool // nil when closed
	closed bool
}

type Sub struct {
	hub     *Hub
	policy  Policy
	ch      chan string
	dropped atomic.Int64

	gone    chan struct{}  // closed first: whoever waits for room gives up
	senders sync.WaitGroup // those who wait for room; grows only while the hub has the Sub
}

func NewHub() *Hub { return &Hub{subs: map[*Sub]bool{}} }

func (h *Hub) Subscribe(buffer int, policy Policy) *Sub {
	s := &Sub{hub: h, policy: policy, ch: make(chan string, buffer), gone: make(chan struct{})}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return s
	}
	h.subs[s] = true
	return s
}

func (h *Hub) Publish(ctx context.Context, msg string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		return ErrClosed
	}
	var waiting sync.WaitGroup
	var missed atomic.Bool
	for s := range h.subs {
		if s.offer(msg) {
			continue
		}
		if s.policy == Disconnect {
			delete(h.subs, s)
			s.end()
			continue
		}
		s.senders.Add(1)
		waiting.Go(func() {
			defer s.senders.Done()
			select {
			case s.ch <- msg:
			case <-s.gone:
			case <-ctx.Done():
				s.dropped.Add(1)
				missed.Store(true)
			}
		})
	}
	h.mu.Unlock()
	waiting.Wait()
	if missed.Load() {
		return ctx.Err()
	}
	return nil
}

// offer deals with msg without waiting, or says that the buffer is full; the caller holds hub.mu.
func (s *Sub) offer(msg string) bool {
	for {
		select {
		case s.ch <- msg:
			return true
		default:
		}
		switch s.policy {
		case DropNewest:
			s.dropped.Add(1)
			return true
		case DropOldest:
			select {
			case <-s.ch:
				s.dropped.Add(1)
			default: // it was read meanwhile
			}
		default:
			return false
		}
	}
}

func (h *Hub) Close() {
	h.mu.Lock()
	subs := h.subs
	h.subs, h.closed = nil, true
	h.mu.Unlock()
	for s := range subs {
		s.end()
	}
}

func (s *Sub) C() <-chan string { return s.ch }

func (s *Sub) Cancel() {
	s.hub.mu.Lock()
	there := s.hub.subs[s]
	delete(s.hub.subs, s)
	s.hub.mu.Unlock()
	if there {
		s.end()
	}
}

// end is called once, by whoever took the Sub from the hub.
func (s *Sub) end() {
	close(s.gone)
	s.senders.Wait()
	close(s.ch)
}

func (s *Sub) Dropped() int { return int(s.dropped.Load()) }
