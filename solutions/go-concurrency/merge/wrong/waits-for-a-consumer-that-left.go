// wrong: an item that nobody takes is held for ever.

package task

import (
	"context"
	"sync"
)

type Item struct {
	Value int
	Err   error
}

func Merge(ctx context.Context, sources ...<-chan Item) <-chan Item {
	ctx, cancel := context.WithCancel(ctx)
	in := make(chan Item)
	var readers sync.WaitGroup
	for _, source := range sources {
		readers.Go(func() { read(ctx, source, in) })
	}
	go func() {
		readers.Wait()
		close(in)
	}()

	out := make(chan Item)
	go func() {
		defer close(out)
		for item := range in {
			if ctx.Err() != nil {
				continue // until every reader has left
			}
			out <- item
			if item.Err != nil {
				cancel()
			}
		}
		cancel()
	}()
	return out
}

func read(ctx context.Context, source <-chan Item, in chan<- Item) {
	for {
		select {
		case item, ok := <-source:
			if !ok {
				return
			}
			in <- item
		case <-ctx.Done():
			return
		}
	}
}
