package shop

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"slices"
	"testing"
)

// fake is a database in which nothing is free; it notes how transactions end.
type fake struct{ ends *[]string }

func (f fake) Connect(context.Context) (driver.Conn, error) { return f, nil }
func (f fake) Driver() driver.Driver                        { return nil }
func (fake) Prepare(string) (driver.Stmt, error)            { return nil, errors.New("not here") }
func (fake) Close() error                                   { return nil }
func (f fake) Begin() (driver.Tx, error)                    { return f, nil }
func (f fake) Commit() error                                { *f.ends = append(*f.ends, "commit"); return nil }
func (f fake) Rollback() error                              { *f.ends = append(*f.ends, "rollback"); return nil }
func (fake) ExecContext(context.Context, string, []driver.NamedValue) (driver.Result, error) {
	return driver.RowsAffected(0), nil
}

func shop(ends *[]string, published error) *Shop {
	return &Shop{sql.OpenDB(fake{ends}), func(context.Context, string, string, []byte) error {
		*ends = append(*ends, "publish")
		return published
	}}
}

func TestStoredAndNeverTold(t *testing.T) {
	var ends []string
	away := errors.New("broker away")
	if err := shop(&ends, away).Place(context.Background(), Order{ID: "1"}); err != away {
		t.Error(err)
	}
	// The deferred Rollback reaches no database.
	if !slices.Equal(ends, []string{"commit", "publish"}) {
		t.Error(ends)
	}
}

func TestWhatIsSoldOutIsSold(t *testing.T) {
	var ends []string
	if err := shop(&ends, nil).Place(context.Background(), Order{ID: "1"}); err != nil {
		t.Error(err)
	}
}
