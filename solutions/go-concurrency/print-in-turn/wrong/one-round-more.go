// wrong: one round too many is spoken.

package task

import "sync"

func InTurn(n, rounds int, speak func(id, round int)) {
	var turns []chan struct{}
	var speakers sync.WaitGroup
	for id := range n {
		turn := make(chan struct{})
		turns = append(turns, turn)
		speakers.Go(func() {
			for round := range rounds + 1 {
				<-turn
				speak(id, round)
				turn <- struct{}{}
			}
		})
	}
	for range rounds + 1 {
		for _, turn := range turns {
			turn <- struct{}{}
			<-turn
		}
	}
	speakers.Wait()
}
