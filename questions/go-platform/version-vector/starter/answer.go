package task

// Vector holds, for each node, how many of its writes a copy has seen.
type Vector map[string]uint64

// Order says how one copy stands to another.
type Order string

const (
	Equal      Order = "equal"
	Before     Order = "before"
	After      Order = "after"
	Concurrent Order = "concurrent"
)

// Compare says how a stands to b: Before when b has seen all that a has, and more.
// A node that is missing counts as zero.
func Compare(a, b Vector) Order {
	return Equal
}

// Merge returns a new vector that has seen all that a and b have, and no more.
// a and b are left as they are.
func Merge(a, b Vector) Vector {
	return nil
}
