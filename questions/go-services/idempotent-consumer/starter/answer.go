package task

import (
	"context"
	"errors"
	"time"
)

// ErrDuplicate is what Tx.Record returns, maybe wrapped, for an id that is recorded.
var ErrDuplicate = errors.New("recorded already")

// ErrTooOld is why a message is parked that was sent too long ago.
var ErrTooOld = errors.New("older than the ids that are kept")

// Message grants points to a customer. The broker delivers it at least once.
type Message struct {
	ID      string
	User    string
	Points  int
	Sent    time.Time
	Attempt int // 1 for the first delivery, counted by the broker
}

// Store is the database.
type Store interface {
	// Do runs f in a transaction. When f returns nil and the commit works, all
	// its writes are kept, else none. It returns the error of f or of the commit,
	// maybe wrapped. After an error of the commit nobody knows whether the writes
	// were kept.
	Do(ctx context.Context, f func(tx Tx) error) error
}

// Tx is a transaction. It is used by one goroutine, and only within Do.
type Tx interface {
	// Record keeps an id. While another transaction that records the same id is
	// open, it waits for its end.
	Record(ctx context.Context, id string, at time.Time) error
	// Forget drops the ids that were recorded before the given time.
	Forget(ctx context.Context, before time.Time) error
	// AddPoints changes the customer's account.
	AddPoints(ctx context.Context, user string, points int) error
	// Park puts a message where people look at it.
	Park(ctx context.Context, m Message, cause error) error
}

// Consumer handles messages, each of them once in effect.
type Consumer struct {
	// your fields
}

// New makes a consumer. A message is parked when its delivery number tries has
// failed. Ids are kept for the time keep.
func New(store Store, tries int, keep time.Duration) *Consumer {
	return &Consumer{}
}

// Handle handles one delivery. After nil the broker forgets the message, after
// an error it delivers it again.
func (c *Consumer) Handle(ctx context.Context, m Message) error {
	return errors.New("not implemented")
}
