// wrong: each item is passed on by a goroutine of its own, so the order within a source is lost.

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
			select {
			case out <- item:
			case <-ctx.Done():
			}
			if item.Err != nil {
				cancel()
			}
		}
		cancel()
	}()
	return out
}

func read(ctx context.Context, source <-chan Item, in chan<- Item) {
	var sends sync.WaitGroup
	defer sends.Wait()
	for {
		select {
		case item, ok := <-source:
			if !ok {
				return
			}
			sends.Go(func() { in <- item })
		case <-ctx.Done():
			return
		}
	}
}
