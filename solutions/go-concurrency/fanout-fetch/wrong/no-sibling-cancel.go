// wrong: the first failure is reported but does not cancel the calls still running or keep the others from starting.

package task

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

var ErrBadLimit = errors.New("limit must be at least 1")

type Fetcher func(ctx context.Context, url string) (string, error)

type Result struct {
	URL  string
	Body string
	Err  error
}

func FetchAll(ctx context.Context, urls []string, limit int, fetch Fetcher) ([]Result, error) {
	if limit < 1 {
		return nil, ErrBadLimit
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	results := make([]Result, len(urls))
	next := make(chan int)
	var failed error
	var first sync.Once
	var workers sync.WaitGroup
	for range min(limit, len(urls)) {
		workers.Go(func() {
			for i := range next {
				body, err := fetch(ctx, urls[i])
				if err != nil {
					results[i].Err = fmt.Errorf("fetch %s: %w", urls[i], err)
					first.Do(func() { failed = results[i].Err })
					continue
				}
				results[i].Body = body
			}
		})
	}

	started := 0
	for ctx.Err() == nil && started < len(urls) {
		select {
		case next <- started:
			started++
		case <-ctx.Done():
		}
	}
	close(next)
	workers.Wait()

	for i, url := range urls {
		results[i].URL = url
		if i >= started {
			results[i].Err = context.Cause(ctx)
		}
		if results[i].Err != nil && failed == nil {
			failed = context.Cause(ctx)
		}
	}
	return results, failed
}
