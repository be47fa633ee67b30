package main

import (
	"context"
	"fmt"
)

type key string

func main() {
	ctx := context.WithValue(context.Background(), key("id"), 7)
	inner := context.WithValue(ctx, "id", 8)
	inner, cancel := context.WithCancel(inner)
	cancel()
	n, ok := inner.Value(key("id")).(int64)
	fmt.Print(inner.Value(key("id")), " ", inner.Value("id"), " ")
	fmt.Println(ctx.Value("id"), n, ok)
}

// Output: 7 8 <nil> 0 false
