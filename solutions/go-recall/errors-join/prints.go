package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	none := errors.Join(nil, nil)
	both := errors.Join(fmt.Errorf("read: %w", io.EOF), nil, errors.New("close"))
	shown := fmt.Errorf("copy: %v", both)
	fmt.Println(none == nil, errors.Is(both, io.EOF), errors.Unwrap(both) == nil, errors.Is(shown, io.EOF))
	fmt.Printf("%q\n", both.Error())
}

// Output:
// true true true false
// "read: EOF\nclose"
