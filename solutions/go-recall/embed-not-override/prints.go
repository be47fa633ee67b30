package main

import "fmt"

type base struct{ name string }

func (b base) Kind() string     { return "base" }
func (b base) Describe() string { return b.name + ":" + b.Kind() }

type child struct {
	base
	name string
}

func (c child) Kind() string { return "child" }

func main() {
	c := child{base{"a"}, "b"}
	fmt.Println(c.Describe(), c.Kind(), c.name, c.base.Kind())
}

// Output: a:base child b base
