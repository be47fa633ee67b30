package main

import (
	"fmt"
	"strings"
)

func main() {
	fmt.Print(strings.TrimLeft("banana-boat", "ban"), " ")
	fmt.Print(strings.TrimPrefix("banana-boat", "ban"), " ")
	fmt.Print(strings.TrimRight("zig.gz", ".gz"), " ")
	fmt.Println(strings.TrimSuffix("zig.gz", ".gz"))
}

// Output: -boat ana-boat zi zig
