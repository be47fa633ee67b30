// wrong: the first value is not counted
package task

func Total(values []int) int {
	total := 0
	for i, value := range values {
		if i > 0 {
			total += value
		}
	}
	return total
}
