package main

func total(ns []int) int {
	sum := 0
	add := func(n int) { sum += n }
	for _, n := range ns {
		add(n)
	}
	return sum
}

func counter() func() int {
	count := 0
	return func() int {
		count++
		return count
	}
}

func main() {
	println(total([]int{1, 2}), counter()())
}

// Output:
// func literal does not escape
// moved to heap: count
// func literal escapes to heap
