// wrong: of two copies that are each ahead somewhere the one with more writes in all is called the later one.

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
	ahead, behind, lead := false, false, int64(0)
	for node, count := range a {
		lead += int64(count)
		if count > b[node] { // a node that b lacks reads as zero
			ahead = true
		}
	}
	for node, count := range b {
		lead -= int64(count)
		if count > a[node] {
			behind = true
		}
	}
	switch {
	case ahead && behind && lead < 0:
		return Before
	case ahead && behind && lead == 0:
		return Concurrent
	case ahead:
		return After
	case behind:
		return Before
	}
	return Equal
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
