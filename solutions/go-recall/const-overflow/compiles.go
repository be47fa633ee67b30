package main

import "fmt"

const big = 1 << 40

func main() {
	var half int32 = big >> 20
	var sum int8 = 100
	sum += 100
	fmt.Println(half, sum, big/1e9)
	var whole int32 = big
	fmt.Println(whole)
}

// Output: cannot use big (untyped int constant 1099511627776) as int32 value in variable declaration (overflows)
