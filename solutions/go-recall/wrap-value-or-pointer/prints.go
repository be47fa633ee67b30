package main

import (
	"errors"
	"fmt"
)

type codeError struct{ code int }

func (e codeError) Error() string { return fmt.Sprint("code ", e.code) }

func main() {
	err := fmt.Errorf("save: %w", codeError{409})
	var p *codeError
	var v codeError
	fmt.Print(errors.As(err, &p), " ", errors.As(err, &v), " ")
	same := errors.Is(err, codeError{409})
	fmt.Println(v.code, same, errors.Is(err, &codeError{409}))
}

// Output: false true 409 true false
