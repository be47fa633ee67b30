package task

// Total returns the sum of values. Many callers may use it at a time.
func Total(values []int) int { return -1 }
