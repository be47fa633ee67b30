// wrong: the next pages start only when all running ones have ended.

package task

import "context"

type Fetcher func(ctx context.Context, url string) (links []string, err error)

type fetched struct {
	url   string
	links []string
	err   error
}

func Crawl(ctx context.Context, start string, depth, limit int, fetch Fetcher) (map[string]error, error) {
	pages := map[string]error{}
	links := map[string][]string{}
	further := map[string]int{start: depth} // how many links may be followed from a page
	queue := []string{start}

	// follow looks at the links of a page, and again when a shorter way to it was found.
	var follow func(url string)
	follow = func(url string) {
		rest := further[url] - 1
		if rest < 0 {
			return
		}
		for _, link := range links[url] {
			before, known := further[link]
			if known && before >= rest {
				continue
			}
			further[link] = rest
			if !known {
				queue = append(queue, link)
			}
			follow(link)
		}
	}

	done := make(chan fetched)
	running := 0
	waveOver := true
	for {
		for places := limit; waveOver && ctx.Err() == nil && places > 0 && len(queue) > 0; places-- {
			url := queue[0]
			queue = queue[1:]
			running++
			go func() {
				links, err := fetch(ctx, url)
				done <- fetched{url, links, err}
			}()
		}
		if running == 0 {
			return pages, ctx.Err()
		}
		page := <-done
		running--
		waveOver = running == 0
		pages[page.url] = page.err
		links[page.url] = page.links
		follow(page.url)
	}
}
