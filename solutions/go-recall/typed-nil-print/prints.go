package main

import "fmt"

type limitError struct{ max int }

func (e *limitError) Error() string { return "limit" }

func check(n int) *limitError {
	if n > 10 {
		return &limitError{10}
	}
	return nil
}

func main() {
	direct := check(1)
	var err error = check(1)
	fmt.Println(direct == nil, err == nil, err == (*limitError)(nil))
}

// Output: true false true
