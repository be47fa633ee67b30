package main

import (
	"errors"
	"fmt"
)

func step(n int) (int, error) {
	if n > 1 {
		return 0, errors.New("big")
	}
	return n, nil
}

func loop() error {
	var err error
	for n := range 4 {
		_, err := step(n)
		if err != nil {
			break
		}
	}
	return err
}

func line() error {
	_, err := step(1)
	n, err := step(2)
	_ = n
	return err
}

func main() {
	fmt.Println(loop(), line())
}

// Output: <nil> big
