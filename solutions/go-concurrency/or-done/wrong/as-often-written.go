// wrong: range over in does not hear of the end of the context, and a beat is kept until somebody takes it.

package task

import (
	"context"
	"time"
)

func Watch(ctx context.Context, in <-chan string, every time.Duration) (<-chan string, <-chan struct{}) {
	out := make(chan string)
	beat := make(chan struct{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer close(out)
		for v := range in {
			select {
			case out <- v:
			case <-ctx.Done():
				return
			}
		}
	}()
	go func() {
		defer close(beat)
		tick := time.Tick(every)
		for {
			select {
			case <-tick:
				select {
				case beat <- struct{}{}:
				case <-done:
					return
				}
			case <-done:
				return
			}
		}
	}()
	return out, beat
}
