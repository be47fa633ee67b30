package invoices

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// fake is a database with five invoices. Their result can hold a text for an id, or break off after two rows.
type fake struct {
	isBad, breaksOff bool
	delay            time.Duration
}

func (f fake) Connect(context.Context) (driver.Conn, error) { return conn{f}, nil }
func (f fake) Driver() driver.Driver                        { return nil }

type conn struct{ fake }

func (conn) Prepare(string) (driver.Stmt, error) { return nil, errors.New("not here") }
func (conn) Close() error                        { return nil }
func (conn) Begin() (driver.Tx, error)           { return nil, errors.New("not here") }

func (c conn) QueryContext(_ context.Context, query string, _ []driver.NamedValue) (driver.Rows, error) {
	if strings.Contains(query, "items") {
		return &rows{left: 1, columns: 1}, nil
	}
	return &rows{fake: c.fake, left: 5, columns: 2}, nil
}

type rows struct {
	fake
	left, columns int
}

func (r *rows) Columns() []string { return make([]string, r.columns) }
func (r *rows) Close() error      { return nil }
func (r *rows) Next(row []driver.Value) error {
	time.Sleep(r.delay)
	if r.left == 0 {
		return io.EOF
	}
	if r.breaksOff && r.left == 3 {
		return errors.New("connection reset")
	}
	r.left--
	row[0] = int64(7)
	if r.isBad {
		row[0] = "no number"
	}
	if r.columns == 2 {
		row[1] = "customer"
	}
	return nil
}

func TestAnErrorInTheMiddleKeepsTheConnection(t *testing.T) {
	db := sql.OpenDB(fake{isBad: true})
	store := New(db)
	for range 10 {
		store.Overdue(context.Background(), time.Now())
	}
	if inUse := db.Stats().InUse; inUse != 10 {
		t.Error(inUse)
	}
}

func TestTenCallersWaitForAnEleventhConnection(t *testing.T) {
	store := New(sql.OpenDB(fake{delay: 20 * time.Millisecond}))
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	failed := make(chan error)
	for range 10 {
		go func() {
			_, err := store.Overdue(ctx, time.Now())
			failed <- err
		}()
	}
	for range 10 {
		if err := <-failed; !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	}
}

func TestABrokenConnectionLooksLikeTheEnd(t *testing.T) {
	found, err := New(sql.OpenDB(fake{breaksOff: true})).Overdue(context.Background(), time.Now())
	if len(found) != 2 || err != nil {
		t.Error(len(found), err)
	}
}
