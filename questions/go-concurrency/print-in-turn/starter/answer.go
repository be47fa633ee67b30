package task

// InTurn starts n goroutines, numbered from 0. In every round each of them calls
// speak once with its number and the round, in the order of the numbers.
// It returns when all of them have ended.
func InTurn(n, rounds int, speak func(id, round int)) {
}
