package orders

import (
	"context"
	"errors"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestFaults(t *testing.T) {
	confirmed := make(chan error, 1)
	server := httptest.NewServer(&Handler{
		Insert: func(context.Context, Order) (string, error) { return "1", nil },
		Confirm: func(ctx context.Context, _, _ string) error {
			select {
			case <-ctx.Done():
			case <-time.After(20 * time.Millisecond):
			}
			confirmed <- ctx.Err()
			return ctx.Err()
		},
		Audit: func(ctx context.Context, _ string) error {
			<-ctx.Done() // nil for Background: it hangs
			return ctx.Err()
		},
	})
	before := runtime.NumGoroutine()
	for range 20 {
		answer, err := server.Client().Post(server.URL, "application/json", strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if err := <-confirmed; !errors.Is(err, context.Canceled) {
			t.Error("the mail went out:", err)
		}
	}
	if left := runtime.NumGoroutine() - before; left < 20 {
		t.Error("audits left behind:", left)
	}
}
