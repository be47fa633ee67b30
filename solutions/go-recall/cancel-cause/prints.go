package main

import (
	"context"
	"errors"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	child, stop := context.WithCancel(ctx)
	own, end := context.WithCancelCause(ctx)
	end(errors.New("own"))
	cancel(errors.New("first"))
	cancel(errors.New("second"))
	stop()
	fmt.Print(ctx.Err(), ", ", context.Cause(ctx), ", ")
	fmt.Println(context.Cause(child), context.Cause(own))
}

// Output: context canceled, first, first own
