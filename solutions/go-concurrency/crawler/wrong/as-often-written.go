// wrong: a goroutine for each link and the first way counts; pages are started after the end of the context.

package task

import (
	"context"
	"sync"
)

type Fetcher func(ctx context.Context, url string) (links []string, err error)

func Crawl(ctx context.Context, start string, depth, limit int, fetch Fetcher) (map[string]error, error) {
	var mu sync.Mutex
	pages := map[string]error{}
	places := make(chan struct{}, limit)
	var all sync.WaitGroup
	var visit func(url string, depth int)
	visit = func(url string, depth int) {
		mu.Lock()
		_, known := pages[url]
		if !known {
			pages[url] = nil
		}
		mu.Unlock()
		if known || depth < 0 {
			return
		}
		places <- struct{}{}
		links, err := fetch(ctx, url)
		<-places
		mu.Lock()
		pages[url] = err
		mu.Unlock()
		for _, link := range links {
			all.Go(func() { visit(link, depth-1) })
		}
	}
	all.Go(func() { visit(start, depth) })
	all.Wait()
	return pages, nil
}
