package task

import "context"

// Fetcher gets one page and returns the links on it. It stops early when ctx is done.
type Fetcher func(ctx context.Context, url string) (links []string, err error)

// Crawl fetches start and every page that is at most depth links away, each
// once, at most limit at a time. It returns the pages that it fetched, each with
// what fetch said of it (nil: all went well), and the error of ctx if that ended.
func Crawl(ctx context.Context, start string, depth, limit int, fetch Fetcher) (map[string]error, error) {
	return nil, nil
}
