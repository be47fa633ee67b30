package batch

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func TestASteadyTrickleIsLateAndItsEndIsLost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		var first time.Duration
		sent := 0
		b := &Batcher{Send: func(_ context.Context, events []Event) error {
			if first == 0 {
				first = time.Since(begin)
			}
			sent += len(events)
			return nil
		}}
		ctx, cancel := context.WithCancel(context.Background())
		in, done := make(chan Event), make(chan error)
		go func() { done <- b.Run(ctx, in) }()
		for i := range int64(600) {
			in <- Event{i}
			time.Sleep(100 * time.Millisecond)
		}
		cancel()
		<-done
		if first != 49_900*time.Millisecond || sent != 500 {
			t.Error(first, sent)
		}
	})
}

func TestAClosedChannelSendsEventsThatNeverWere(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	sent := 0
	b := &Batcher{Send: func(_ context.Context, events []Event) error { sent += len(events); return nil }}
	in := make(chan Event)
	close(in)
	if b.Run(ctx, in); sent < 1000 {
		t.Error(sent)
	}
}
