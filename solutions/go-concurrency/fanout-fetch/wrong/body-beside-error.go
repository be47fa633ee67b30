// wrong: a call that failed keeps its half body beside the error.

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
	if len(urls) == 0 {
		return nil, nil
	}
	outer := ctx
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	results := make([]Result, len(urls))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(limit, len(urls)) {
		workers.Go(func() {
			for i := range next {
				body, err := fetch(ctx, urls[i])
				results[i].Body = body
				if err != nil {
					results[i].Err = fmt.Errorf("fetch %s: %w", urls[i], err)
					cancel(results[i].Err) // only the first cause is kept
				}
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

	// Our context was ended by the first failure, or else by the caller's.
	failed, cause := outer.Err(), context.Cause(ctx)
	for _, result := range results {
		if result.Err != nil && result.Err == cause {
			failed = cause
		}
	}
	for i, url := range urls {
		results[i].URL = url
		if i >= started {
			results[i].Err = failed
		}
	}
	return results, failed
}
