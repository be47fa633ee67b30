// wrong: out has room, so values are taken before the last one was received.

package task

import (
	"context"
	"time"
)

func Watch(ctx context.Context, in <-chan string, every time.Duration) (<-chan string, <-chan struct{}) {
	out := make(chan string, 1)
	beat := make(chan struct{})
	tick := time.Tick(every) // nil for zero or less; since Go 1.23 nothing is left of it when it is out of use
	go func() {
		defer close(beat)
		defer close(out)
		var value string
		from, to := in, (chan<- string)(nil) // one of them is nil: it takes a value, or hands it on
		for ctx.Err() == nil {
			select {
			case v, open := <-from:
				if !open {
					return
				}
				value, from, to = v, nil, out
			case to <- value:
				from, to = in, nil
			case <-tick:
				select {
				case beat <- struct{}{}:
				default:
				}
			case <-ctx.Done():
			}
		}
	}()
	return out, beat
}
