// wrong: speaker 0 is no goroutine of its own: the caller of InTurn speaks for it.

package task

import "sync"

func InTurn(n, rounds int, speak func(id, round int)) {
	var turns []chan struct{}
	var speakers sync.WaitGroup
	for id := 1; id < n; id++ {
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
	for round := range rounds {
		if n > 0 {
			speak(0, round)
		}
		for _, turn := range turns {
			turn <- struct{}{}
			<-turn
		}
	}
	speakers.Wait()
}
