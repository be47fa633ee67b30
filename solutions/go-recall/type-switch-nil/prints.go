package main

import "fmt"

type timeout struct{}

func (*timeout) Error() string { return "timeout" }

func kind(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case error:
		return "error"
	case *int, *string:
		return fmt.Sprintf("%T", v)
	default:
		return "other"
	}
}

func main() {
	var p *int
	var e error
	var t *timeout
	fmt.Println(kind(nil), kind(p), kind(e), kind(t))
}

// Output: nil *int nil error
