// wrong: a number of rounds below 1 is taken for one round.

package task

import "sync"

func InTurn(n, rounds int, speak func(id, round int)) {
	rounds = max(rounds, 1)
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
		for _, turn := range turns {
			turn <- struct{}{}
			<-turn
		}
	}
	speakers.Wait()
}
