// wrong: no deadline and no look at ctx, and a line above 64 KiB ends everything without a word.

package task

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"time"
)

var (
	ErrIdle    = errors.New("the client took too long")
	ErrTooLong = errors.New("the line is too long")
)

func Serve(ctx context.Context, conn net.Conn, idle time.Duration, longest int, handle func(line string) string) error {
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(idle))
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		if len(lines.Text()) > longest {
			return ErrTooLong
		}
		fmt.Fprintln(conn, handle(lines.Text()))
	}
	return nil
}
