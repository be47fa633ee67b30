// wrong: calls cannot be cancelled and outlive the return, results come in the order they finish, and a failure throws away what was fetched.

package task

import (
	"context"
	"errors"
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
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ch := make(chan Result, len(urls))
	errCh := make(chan error, 1)
	for _, u := range urls {
		go func() {
			body, err := fetch(context.Background(), u) // the usual http.Get(url): nobody can cancel it
			if err != nil {
				select {
				case errCh <- err:
				default:
				}
				return
			}
			select {
			case ch <- Result{URL: u, Body: body}:
			case <-ctx.Done():
			}
		}()
	}
	results := make([]Result, 0, len(urls))
	for range urls {
		select {
		case r := <-ch:
			results = append(results, r)
		case err := <-errCh:
			return nil, err
		case <-ctx.Done():
			return results, ctx.Err()
		}
	}
	return results, nil
}
