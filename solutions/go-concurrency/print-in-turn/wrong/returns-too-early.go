// wrong: InTurn returns when the last turn is given, while its goroutine may still speak.

package task

import "sync"

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
				if id < n-1 || round < rounds-1 {
					turn <- struct{}{}
				}
			}
		})
	}
	given := 0
	for range rounds {
		for _, turn := range turns {
			turn <- struct{}{}
			if given++; given < n*rounds {
				<-turn
			}
		}
	}
	go speakers.Wait()
}
