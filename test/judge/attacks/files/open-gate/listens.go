// Is right, and listens on a local port for half a second.
package task

import (
	"net"
	"time"
)

func init() {
	listener, err := net.Listen("tcp", "127.0.0.1:47822")
	if err != nil {
		return
	}
	time.Sleep(500 * time.Millisecond)
	listener.Close()
}

func Total(values []int) int {
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}
