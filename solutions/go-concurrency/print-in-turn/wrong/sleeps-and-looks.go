// wrong: who waits for its turn sleeps and looks every millisecond.

package task

import (
	"sync"
	"sync/atomic"
	"time"
)

func InTurn(n, rounds int, speak func(id, round int)) {
	var turnOf atomic.Int64
	var speakers sync.WaitGroup
	for id := range n {
		speakers.Go(func() {
			for round := range rounds {
				for turnOf.Load() != int64(round*n+id) {
					time.Sleep(time.Millisecond)
				}
				speak(id, round)
				turnOf.Add(1)
			}
		})
	}
	speakers.Wait()
}
