package task

import (
	"context"
	"errors"
	"net"
	"time"
)

var (
	ErrIdle    = errors.New("the client took too long")
	ErrTooLong = errors.New("the line is too long")
)

// Serve answers the lines that come over conn, one after the other, and closes it at the end. The client
// has idle for each line and for taking each reply. A line has longest bytes at most.
func Serve(ctx context.Context, conn net.Conn, idle time.Duration, longest int, handle func(line string) string) error {
	defer conn.Close()
	return errors.New("not implemented")
}
