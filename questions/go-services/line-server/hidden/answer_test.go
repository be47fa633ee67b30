package task_test

import (
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// server is the server's end of a connection of which either direction can be closed alone.
type server struct {
	net.Conn // what is read
	out      net.Conn
	mu       sync.Mutex
	read     int
	closed   bool
	returned bool  // Serve has
	late     bool  // the deadline was set after that
	broken   error // what Read returns where it would return io.EOF
}

func (s *server) Read(p []byte) (int, error) {
	n, err := s.Conn.Read(p)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.read += n
	if err == io.EOF && s.broken != nil {
		err = s.broken
	}
	return n, err
}

func (s *server) Write(p []byte) (int, error) { return s.out.Write(p) }

func (s *server) Close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.out.Close()
	return s.Conn.Close()
}

func (s *server) SetReadDeadline(t time.Time) error {
	s.mu.Lock()
	s.late = s.returned
	s.mu.Unlock()
	return s.Conn.SetReadDeadline(t)
}

func (s *server) SetWriteDeadline(t time.Time) error { return s.out.SetWriteDeadline(t) }

func (s *server) SetDeadline(t time.Time) error {
	s.out.SetWriteDeadline(t)
	return s.SetReadDeadline(t)
}

// talk is a connection that is being served.
type talk struct {
	t       *testing.T
	server  *server
	send    net.Conn // the client writes here
	replies net.Conn // and reads here
	begin   time.Time
	mu      sync.Mutex
	handled []string
	ended   chan struct{}
	err     error
	took    time.Duration
}

type setup struct {
	ctx     context.Context
	idle    time.Duration
	longest int
	handle  func(line string)
	broken  error
}

// serve begins a talk. The replies are taken, and compared with the lines.
func serve(t *testing.T, c setup) *talk {
	if c.ctx == nil {
		c.ctx = t.Context()
	}
	if c.idle == 0 {
		c.idle = time.Minute
	}
	if c.longest == 0 {
		c.longest = 1000
	}
	in, send := net.Pipe()
	out, replies := net.Pipe()
	k := &talk{t: t, server: &server{Conn: in, out: out, broken: c.broken}, send: send, replies: replies, begin: time.Now(), ended: make(chan struct{})}
	go func() {
		defer close(k.ended)
		k.err = task.Serve(c.ctx, k.server, c.idle, c.longest, func(line string) string {
			k.mu.Lock()
			k.handled = append(k.handled, line)
			k.mu.Unlock()
			if c.handle != nil {
				c.handle(line)
			}
			return "got " + line
		})
		k.took = time.Since(k.begin)
		k.server.mu.Lock()
		k.server.returned = true
		k.server.mu.Unlock()
	}()
	t.Cleanup(func() { send.Close(); replies.Close(); <-k.ended })
	return k
}

// write sends text from another goroutine, as far as the server reads.
func (k *talk) write(text string) { go k.send.Write([]byte(text)) }

// take reads so many replies.
func (k *talk) take(n int) []string {
	var list []string
	var line []byte
	one := make([]byte, 1)
	for len(list) < n {
		if _, err := k.replies.Read(one); err != nil {
			return append(list, "then: "+err.Error())
		}
		if one[0] != '\n' {
			line = append(line, one[0])
			continue
		}
		list, line = append(list, string(line)), nil
	}
	return list
}

func (k *talk) lines() []string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Clone(k.handled)
}

// ends wants the talk to end with err when so much time has passed since its beginning.
func (k *talk) ends(what string, err error, after time.Duration) {
	k.t.Helper()
	<-k.ended
	if k.err != err && !errors.Is(k.err, err) || err == nil && k.err != nil {
		k.t.Errorf("%s: Serve returned the error %v, want %v", what, k.err, err)
	}
	if k.took != after {
		k.t.Errorf("%s: Serve returned after %v, want %v", what, k.took, after)
	}
}

func (k *talk) has(what string, lines ...string) {
	k.t.Helper()
	if got := k.lines(); !slices.Equal(got, lines) {
		k.t.Errorf("%s: handle got %.200q, want %.200q", what, got, lines)
	}
}

func TestEachLineGetsItsReply(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := serve(t, setup{})
		for _, c := range []struct {
			chunk   string
			replies []string
		}{
			{"a\n", []string{"got a"}},
			{"bb", nil},
			{"\n", []string{"got bb"}},
			{" c\t\r\n", []string{"got  c\t\r"}},
			{"\n", []string{"got "}},
			{"x\ny\nz\n", []string{"got x", "got y", "got z"}},
		} {
			k.write(c.chunk)
			synctest.Wait()
			if len(c.replies) == 3 {
				k.has("three lines at once, and no reply taken yet", "a", "bb", " c\t\r", "", "x")
			}
			if got := k.take(len(c.replies)); !slices.Equal(got, c.replies) {
				t.Errorf("after %q the replies are %q, want %q", c.chunk, got, c.replies)
			}
		}
		k.send.Close()
		k.ends("the client closes", nil, 0)
		k.has("at the end", "a", "bb", " c\t\r", "", "x", "y", "z")
	})
}

func TestTheLastLineNeedsNoEnd(t *testing.T) {
	for text, want := range map[string][]string{"a\nb": {"a", "b"}, "a": {"a"}, "a\n": {"a"}, "a\n\n": {"a", ""}, "": nil} {
		synctest.Test(t, func(t *testing.T) {
			k := serve(t, setup{})
			go func() {
				k.send.Write([]byte(text))
				k.send.Close()
			}()
			for _, line := range want {
				if got := k.take(1); got[0] != "got "+line {
					t.Errorf("%q, then the end: the reply is %q, want %q", text, got, "got "+line)
				}
			}
			k.ends("the end of the input", nil, 0)
			k.has("the end of the input", want...)
		})
	}
}

func TestALineThatIsTooLongEndsIt(t *testing.T) {
	for _, longest := range []int{1, 10, 5000, 100_000} {
		fits := strings.Repeat("x", longest)
		for _, c := range []struct {
			what, text string
			lines      []string
			err        error
		}{
			{"a line of longest", "a\n" + fits + "\nb\n", []string{"a", fits, "b"}, nil},
			{"a line of longest and one more", "a\n" + fits + "y\nb\n", []string{"a"}, task.ErrTooLong},
			{"a last line of longest", "a\n" + fits, []string{"a", fits}, nil},
			{"a last line of longest and one more", "a\n" + fits + "y", []string{"a"}, task.ErrTooLong},
			{"a line of twice longest", fits + "\n" + fits + fits + "\n", []string{fits}, task.ErrTooLong},
		} {
			synctest.Test(t, func(t *testing.T) {
				k := serve(t, setup{longest: longest})
				go func() {
					k.send.Write([]byte(c.text))
					k.send.Close()
				}()
				go io.Copy(io.Discard, k.replies)
				k.ends(c.what, c.err, 0)
				k.has(c.what, c.lines...)
			})
		}
	}
	synctest.Test(t, func(t *testing.T) {
		const longest = 1000
		k := serve(t, setup{longest: longest})
		go func() { // a line without an end
			for range 4000 {
				if _, err := k.send.Write([]byte(strings.Repeat("x", 500))); err != nil {
					return
				}
			}
			k.send.Close()
		}()
		k.ends("a line without an end", task.ErrTooLong, 0)
		if k.server.read > longest+64<<10 {
			t.Errorf("a line without an end, longest 1000: %d bytes were read before it was refused", k.server.read)
		}
	})
}

func TestTheClientHasIdleForALine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := serve(t, setup{idle: time.Minute})
		k.ends("a client that says nothing", task.ErrIdle, time.Minute)
	})
	synctest.Test(t, func(t *testing.T) {
		k := serve(t, setup{idle: time.Minute})
		for range 5 {
			time.Sleep(time.Minute - 1)
			k.write("a\n")
			if got := k.take(1); got[0] != "got a" {
				t.Fatalf("a line just in time got the reply %q", got)
			}
		}
		k.ends("five lines, each just in time", task.ErrIdle, 6*time.Minute-5)
		k.has("five lines, each just in time", "a", "a", "a", "a", "a")
	})
}

func TestBytesAloneProlongNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := serve(t, setup{idle: time.Minute})
		k.write("a\n")
		k.take(1)
		dripping := make(chan bool)
		go func() {
			defer close(dripping)
			for {
				time.Sleep(7 * time.Second)
				if _, err := k.send.Write([]byte("x")); err != nil {
					return
				}
			}
		}()
		k.ends("a byte every 7s, and no end of the line", task.ErrIdle, time.Minute)
		k.has("a byte every 7s, and no end of the line", "a")
		<-dripping
	})
}

func TestHandleMayTakeLonger(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := serve(t, setup{idle: time.Minute, handle: func(string) { time.Sleep(10 * time.Minute) }})
		for range 2 {
			k.write("a\n")
			if got := k.take(1); got[0] != "got a" {
				t.Fatalf("a line that needs 10 minutes got the reply %q", got)
			}
		}
		k.ends("after two lines of 10 minutes each", task.ErrIdle, 21*time.Minute)
	})
}

func TestTheClientHasIdleToTakeAReply(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := serve(t, setup{idle: time.Minute})
		k.write("a\nb\nc\n")
		k.take(1)
		time.Sleep(time.Minute - 1)
		if got := k.take(1); got[0] != "got b" {
			t.Errorf("a reply that is taken just in time is %q", got)
		}
		k.ends("nobody takes the third reply", task.ErrIdle, 2*time.Minute-1)
	})
}

func TestTheEndOfTheContextEndsTheWait(t *testing.T) {
	for _, text := range []string{"", "a\n", "a\nhalf a li"} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			k := serve(t, setup{ctx: ctx, idle: time.Minute})
			if text != "" {
				k.write(text)
				k.take(1)
			}
			time.Sleep(20 * time.Second)
			cancel()
			k.ends("a cancel in the wait for a line", context.Canceled, 20*time.Second)
			k.has("a cancel in the wait for a line", strings.Split(text, "\n")[:strings.Count(text, "\n")]...)
		})
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		k := serve(t, setup{ctx: ctx})
		k.write("a\n")
		k.ends("a context that had ended before", context.Canceled, 0)
		k.has("a context that had ended before")
	})
}

func TestTheLineInHandIsFinished(t *testing.T) {
	for _, more := range []string{"", "b\nc\n"} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			k := serve(t, setup{ctx: ctx, idle: time.Minute, handle: func(string) { time.Sleep(30 * time.Second) }})
			k.write("a\n" + more)
			time.Sleep(10 * time.Second)
			cancel()
			if got := k.take(1); got[0] != "got a" {
				t.Errorf("the line that was being handled at the cancel got the reply %q", got)
			}
			k.ends("a cancel while a line is handled", context.Canceled, 30*time.Second)
			k.has("a cancel while a line is handled", "a")
		})
	}
}

func TestTheConnectionIsClosedHoweverItEnds(t *testing.T) {
	reset := errors.New("connection reset by peer")
	for what, c := range map[string]struct {
		setup
		text string
		end  func(k *talk, cancel context.CancelFunc)
		want error
	}{
		"the end of the input":      {text: "a\n", end: func(k *talk, _ context.CancelFunc) { k.send.Close() }},
		"an error of the network":   {text: "a\n", setup: setup{broken: reset}, end: func(k *talk, _ context.CancelFunc) { k.send.Close() }, want: reset},
		"an error in half a line":   {text: "a\nb", setup: setup{broken: reset}, end: func(k *talk, _ context.CancelFunc) { k.send.Close() }, want: reset},
		"a reply that cannot leave": {text: "a\n", end: func(k *talk, _ context.CancelFunc) { k.replies.Close(); k.write("b\n") }, want: io.ErrClosedPipe},
		"a line that is too long":   {text: "a\n12345678901", setup: setup{longest: 10}, want: task.ErrTooLong},
		"a client that is silent":   {text: "a\n", setup: setup{idle: time.Second}, want: task.ErrIdle},
		"a cancel":                  {text: "a\n", end: func(_ *talk, cancel context.CancelFunc) { cancel() }, want: context.Canceled},
	} {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			c.setup.ctx = ctx
			k := serve(t, c.setup)
			k.write(c.text)
			k.take(1)
			synctest.Wait()
			if c.end != nil {
				c.end(k, cancel)
			}
			<-k.ended
			if !errors.Is(k.err, c.want) || c.want == nil && k.err != nil {
				t.Errorf("%s: Serve returned the error %v, want %v", what, k.err, c.want)
			}
			if !k.server.closed {
				t.Errorf("%s: the connection is still open when Serve returns", what)
			}
			cancel()
			synctest.Wait()
			if k.server.late {
				t.Errorf("%s: the end of ctx touched the connection when Serve had returned", what)
			}
		})
	}
}
