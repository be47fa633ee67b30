package wallet

import (
	"testing"
	"time"
)

func blocks(t *testing.T, call func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { call(); close(done) }()
	select {
	case <-done:
		t.Fatal("it came back")
	case <-time.After(200 * time.Millisecond):
	}
}

func TestARefusedMoveKeepsTheLock(t *testing.T) {
	w := New()
	if w.Move("a", "b", 5) != ErrFunds {
		t.Fatal("not refused")
	}
	blocks(t, func() { w.Balance("a") })
}

func TestPayWaitsForItself(t *testing.T) {
	w := New()
	w.Add("a", 10)
	blocks(t, func() { w.Pay("a", 5, func(int64) {}) })
}

func TestANegativePaymentAdds(t *testing.T) {
	w := New()
	blocks(t, func() { w.Pay("a", -500, nil) })
	// Pay holds the lock for ever, and so nobody else writes.
	if w.cents["a"] != 500 {
		t.Fatal(w.cents)
	}
}
