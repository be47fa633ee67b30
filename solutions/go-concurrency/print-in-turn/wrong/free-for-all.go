// wrong: each goroutine speaks when it can take the lock: nothing gives it the turn.

package task

import "sync"

func InTurn(n, rounds int, speak func(id, round int)) {
	var speakers sync.WaitGroup
	var mu sync.Mutex
	for id := range n {
		speakers.Go(func() {
			for round := range rounds {
				mu.Lock()
				speak(id, round)
				mu.Unlock()
			}
		})
	}
	speakers.Wait()
}
