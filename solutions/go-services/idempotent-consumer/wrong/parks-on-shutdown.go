// wrong: a delivery that a shutdown ends is parked when it was the last try.

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

type Consumer struct {
	store Store
	tries int
	keep  time.Duration
}

func New(store Store, tries int, keep time.Duration) *Consumer {
	return &Consumer{store, tries, keep}
}

func (c *Consumer) Handle(ctx context.Context, m Message) error {
	now := time.Now()
	park := func(cause error) error {
		ctx := context.WithoutCancel(ctx)
		return c.once(ctx, m.ID, now, func(tx Tx) error { return tx.Park(ctx, m, cause) })
	}
	// Its id may have been recorded and forgotten, so nobody knows whether it was applied.
	if now.Sub(m.Sent) > c.keep {
		return park(ErrTooOld)
	}
	err := c.once(ctx, m.ID, now, func(tx Tx) error { return tx.AddPoints(ctx, m.User, m.Points) })
	if err == nil || m.Attempt < c.tries {
		return err
	}
	return park(err)
}

// once records the id and does the write in one transaction, and neither when
// the id is recorded already or ctx has ended.
func (c *Consumer) once(ctx context.Context, id string, now time.Time, write func(Tx) error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	err := c.store.Do(ctx, func(tx Tx) error {
		if err := tx.Record(ctx, id, now); err != nil {
			return err
		}
		if err := tx.Forget(ctx, now.Add(-c.keep)); err != nil {
			return err
		}
		return write(tx)
	})
	if errors.Is(err, ErrDuplicate) {
		return nil
	}
	return err
}
