// wrong: who waits for its turn asks again and again in a loop.

package task

import (
	"runtime"
	"sync"
	"sync/atomic"
)

func InTurn(n, rounds int, speak func(id, round int)) {
	var turnOf atomic.Int64
	var speakers sync.WaitGroup
	for id := range n {
		speakers.Go(func() {
			for round := range rounds {
				for turnOf.Load() != int64(round*n+id) {
					runtime.Gosched()
				}
				speak(id, round)
				turnOf.Add(1)
			}
		})
	}
	speakers.Wait()
}
