//go:build !race

package aa

func races() int { return 0 }
