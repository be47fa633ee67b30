// wrong: two copies with the same counters are called one after the other.

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
	ahead, behind := false, false
	for node, count := range a {
		if count > b[node] { // a node that b lacks reads as zero
			ahead = true
		}
	}
	for node, count := range b {
		if count > a[node] {
			behind = true
		}
	}
	switch {
	case ahead && behind:
		return Concurrent
	case behind:
		return Before
	}
	return After
}

func Merge(a, b Vector) Vector {
	merged := Vector{}
	for node, count := range a {
		merged[node] = count
	}
	for node, count := range b {
		merged[node] = max(merged[node], count)
	}
	return merged
}
