// wrong: the first counter that differs decides, a node that is missing makes the copies concurrent, and merging writes into its input.

package task

type Vector map[string]uint64

type Order string

const (
	Equal      Order = "equal"
	Before     Order = "before"
	After      Order = "after"
	Concurrent Order = "concurrent"
)

func Compare(a, b Vector) Order {
	if len(a) != len(b) {
		return Concurrent
	}
	for node, count := range a {
		other, there := b[node]
		switch {
		case !there:
			return Concurrent
		case count < other: // the other nodes are never looked at
			return Before
		case count > other:
			return After
		}
	}
	return Equal
}

func Merge(a, b Vector) Vector {
	for node, count := range b {
		if count > a[node] {
			a[node] = count // panics when a is nil
		}
	}
	return a
}
