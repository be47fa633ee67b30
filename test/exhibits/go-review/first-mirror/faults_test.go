package mirror

import (
	"context"
	"runtime"
	"testing"
	"time"
)

func TestLateMirrorsBlockForEver(t *testing.T) {
	before := runtime.NumGoroutine()
	for range 100 {
		First(context.Background(), []string{"a", "b", "c"}, func(context.Context, string) ([]byte, error) { return nil, nil })
	}
	time.Sleep(50 * time.Millisecond)
	if left := runtime.NumGoroutine() - before; left != 200 {
		t.Error(left)
	}
}

func TestGetGoesOnAfterTheCallerHasGone(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	seen := make(chan error, 1)
	First(ctx, []string{"a"}, func(ctx context.Context, _ string) ([]byte, error) {
		time.Sleep(50 * time.Millisecond)
		seen <- ctx.Err()
		return nil, nil
	})
	if err := <-seen; err != nil {
		t.Error(err)
	}
}
