package main

type store struct{ n int }

func (s *store) Save() { s.n++ }

type saver interface{ Save() }

func main() {
	s := store{}
	s.Save()
	var v saver = s
	v.Save()
}

// Output: cannot use s (variable of struct type store) as saver value in variable declaration: store does not implement saver (method Save has pointer receiver)
