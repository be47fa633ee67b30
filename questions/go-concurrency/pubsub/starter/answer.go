package task

import (
	"context"
	"errors"
)

// ErrClosed is returned by Publish after Close.
var ErrClosed = errors.New("hub is closed")

// Policy says what happens to a message when the buffer of a subscriber is full.
type Policy int

const (
	Block      Policy = iota // the publisher waits
	DropNewest               // this message is lost
	DropOldest               // the oldest one in the buffer makes room
	Disconnect               // the subscription ends
)

// Hub gives every message to every subscriber.
type Hub struct{}

// NewHub returns a hub without subscribers.
func NewHub() *Hub {
	return &Hub{}
}

// Subscribe returns a subscription with room for buffer messages, at least 1.
func (h *Hub) Subscribe(buffer int, policy Policy) *Sub {
	return &Sub{}
}

// Publish gives msg to all subscribers.
func (h *Hub) Publish(ctx context.Context, msg string) error {
	return nil
}

// Close ends all subscriptions.
func (h *Hub) Close() {}

// Sub is one subscription.
type Sub struct{}

// C returns the channel with the messages; it is closed when the subscription ends.
func (s *Sub) C() <-chan string {
	return nil
}

// Cancel ends the subscription.
func (s *Sub) Cancel() {}

// Dropped says how many messages this subscriber has missed.
func (s *Sub) Dropped() int {
	return 0
}
