// wrong: in every round the last goroutine speaks first.

package task

import (
	"slices"
	"sync"
)

func InTurn(n, rounds int, speak func(id, round int)) {
	var turns []chan struct{}
	var speakers sync.WaitGroup
	for id := range n {
		turn := make(chan struct{})
		turns = append(turns, turn)
		speakers.Go(func() {
			for round := range rounds {
				<-turn
				speak(id, round)
				turn <- struct{}{}
			}
		})
	}
	for range rounds {
		for _, turn := range slices.Backward(turns) {
			turn <- struct{}{}
			<-turn
		}
	}
	speakers.Wait()
}
