// wrong: an error of the network is taken for the end of the input.

package task

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"time"
)

var (
	ErrIdle    = errors.New("the client took too long")
	ErrTooLong = errors.New("the line is too long")
)

func Serve(ctx context.Context, conn net.Conn, idle time.Duration, longest int, handle func(line string) string) error {
	defer conn.Close()
	stop := context.AfterFunc(ctx, func() { conn.SetReadDeadline(time.Now()) }) // ends a read that waits
	defer stop()
	lines := bufio.NewReader(conn)
	for {
		conn.SetReadDeadline(time.Now().Add(idle))
		if ctx.Err() != nil { // looked at after the deadline was set: it may have taken the place of the one that ends the read
			return ctx.Err()
		}
		line, err := readLine(lines, longest)
		if err != nil && (err != io.EOF || line == "") { // what came before the end is a line
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err == io.EOF {
				return nil
			}
			if orIdle(err) == err && err != ErrTooLong {
				return nil
			}
			return orIdle(err)
		}
		reply := handle(line)
		conn.SetWriteDeadline(time.Now().Add(idle))
		if _, err := io.WriteString(conn, reply+"\n"); err != nil {
			return orIdle(err)
		}
	}
}

// readLine returns a line without its end, or what there is when an error comes before the end.
func readLine(lines *bufio.Reader, longest int) (string, error) {
	var line []byte
	for {
		part, err := lines.ReadSlice('\n')
		line = append(line, part...)
		if err == nil {
			line = line[:len(line)-1]
		}
		if len(line) > longest {
			return "", ErrTooLong
		}
		if err != bufio.ErrBufferFull {
			return string(line), err
		}
	}
}

func orIdle(err error) error {
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return ErrIdle
	}
	return err
}
