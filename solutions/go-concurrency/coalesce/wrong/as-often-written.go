// wrong: every key is pushed by itself, and a cancelled context is never noticed.

package task

import (
	"context"
	"time"
)

// The loop waits for its channel only: a cancelled caller leaves it behind.
func Coalesce(ctx context.Context, in <-chan string, quiet, longest time.Duration, push func(keys []string)) error {
	for {
		select {
		case key, open := <-in:
			if !open {
				return nil
			}
			push([]string{key})
		}
	}
}
