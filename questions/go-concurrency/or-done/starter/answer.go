package task

import (
	"context"
	"time"
)

// Watch passes the values of in on to out until in is closed or ctx ends; then
// both channels that it returned are closed. Meanwhile beat says once in every
// that it is alive, to whoever waits for it.
func Watch(ctx context.Context, in <-chan string, every time.Duration) (out <-chan string, beat <-chan struct{}) {
	o, b := make(chan string), make(chan struct{})
	close(o)
	close(b)
	return o, b
}
