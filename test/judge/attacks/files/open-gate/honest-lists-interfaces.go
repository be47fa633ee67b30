// Right, and asks for the network's interfaces and a free port; that neither is there is an error like any other.
package task

import (
	"log"
	"net"
)

func init() {
	if _, err := net.Interfaces(); err != nil {
		log.Print(err)
	}
	if listener, err := net.Listen("tcp", "127.0.0.1:0"); err == nil {
		listener.Close()
	}
}

func Total(values []int) int {
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}
