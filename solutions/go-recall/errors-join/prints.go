package main

import (
	"errors"
	"fmt"
	"io"
)

func main() {
	none := errors.Join(nil, nil)
	read := fmt.Errorf("read: %w", io.EOF)
	both := errors.Join(read, nil, errors.New("close"))
	shown := fmt.Errorf("copy: %v", both)
	fmt.Print(none == nil, " ", errors.Is(both, io.EOF), " ")
	fmt.Println(errors.Unwrap(both) == nil, errors.Is(shown, io.EOF))
	fmt.Printf("%q\n", both.Error())
}

// Output:
// true true true false
// "read: EOF\nclose"
