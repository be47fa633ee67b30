package task_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

// listener hands out one end of a pipe for each connection: no socket, and virtual time.
type listener struct {
	conns  chan net.Conn
	broken chan error
	closed chan bool
	once   sync.Once
	mu     sync.Mutex
	pipes  []net.Conn
}

func newListener() *listener {
	return &listener{conns: make(chan net.Conn), broken: make(chan error), closed: make(chan bool)}
}

func (l *listener) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		return conn, nil
	case err := <-l.broken:
		return nil, err
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

// hangUp closes every connection, so that a test of a Serve that hangs comes to its end.
func (l *listener) hangUp() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, conn := range l.pipes {
		conn.Close()
	}
}

func (l *listener) Close() error   { l.once.Do(func() { close(l.closed) }); return nil }
func (l *listener) Addr() net.Addr { return &net.UnixAddr{Name: "pipe"} }

var errRefused = errors.New("connection refused")

func (l *listener) dial() (net.Conn, error) {
	ours, theirs := net.Pipe()
	select {
	case l.conns <- theirs:
		l.mu.Lock()
		defer l.mu.Unlock()
		l.pipes = append(l.pipes, ours)
		return ours, nil
	case <-l.closed:
		return nil, errRefused
	}
}

// world is a running Serve and clients of it.
type world struct {
	t       *testing.T
	l       *listener
	start   time.Time
	end     context.CancelFunc // ends the ctx of Serve
	client  *http.Client
	ended   chan error // what Serve returned
	endedAt time.Time
}

// run starts Serve in a bubble, calls f, and waits for Serve.
func run(t *testing.T, c task.Config, f func(w *world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := &world{t: t, l: newListener(), start: time.Now(), ended: make(chan error, 1)}
		ctx, end := context.WithCancel(t.Context())
		w.end = end
		transport := &http.Transport{
			DialContext: func(context.Context, string, string) (net.Conn, error) { return w.l.dial() },
		}
		w.client = &http.Client{
			Transport:     transport,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}
		go func() {
			err := task.Serve(ctx, w.l, c)
			w.endedAt = time.Now()
			w.ended <- err
		}()
		synctest.Wait()
		f(w)
		end()
		transport.CloseIdleConnections()
		time.Sleep(10 * time.Minute)
		w.l.Close()
		transport.CloseIdleConnections()
	})
}

// get asks for a path and returns the status and the body, or 0 and the error.
func (w *world) get(path string) (int, string) {
	r, err := w.client.Get("http://service" + path)
	if err != nil {
		return 0, err.Error()
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return 0, err.Error()
	}
	return r.StatusCode, string(body)
}

func (w *world) want(when, path string, status int, body string) {
	w.t.Helper()
	if s, b := w.get(path); s != status || body != "" && b != body {
		w.t.Errorf("%s: GET %s gives %d %q, want %d %q", when, path, s, b, status, body)
	}
}

func (w *world) until(at time.Duration) { time.Sleep(time.Until(w.start.Add(at))) }

// returned fails unless Serve returned this error, not before from and not after to.
func (w *world) returned(want error, from, to time.Duration) {
	w.t.Helper()
	w.until(to)
	synctest.Wait()
	select {
	case err := <-w.ended:
		at := w.endedAt.Sub(w.start)
		if !errors.Is(err, want) || at < from || at > to {
			w.t.Errorf("Serve returned %v after %v, want %v after %v to %v", err, at, want, from, to)
		}
	default:
		w.t.Errorf("after %v Serve has not returned", to)
		w.l.hangUp()
	}
	select {
	case <-w.l.closed:
	default:
		w.t.Error("the listener is not closed")
	}
}

// echo answers with the path, after the time in the query.
var echo = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	takes, _ := time.ParseDuration(r.URL.Query().Get("takes"))
	select {
	case <-time.After(takes):
	case <-r.Context().Done():
		w.WriteHeader(http.StatusGatewayTimeout)
		return
	}
	io.WriteString(w, "echo "+r.URL.Path)
})

func TestServesAndSaysSo(t *testing.T) {
	run(t, task.Config{Handler: echo, Notice: time.Second, Grace: time.Second}, func(w *world) {
		for range 2 {
			w.want("while it runs", "/readyz", 200, "")
			w.want("while it runs", "/livez", 200, "")
			w.want("while it runs", "/orders", 200, "echo /orders")
			w.want("while it runs", "/a//b/../c", 200, "echo /a//b/../c")
			time.Sleep(time.Hour)
		}
		select {
		case err := <-w.ended:
			t.Errorf("Serve returned %v although ctx has not ended", err)
		default:
		}
	})
}

func TestNotReadyFirstAndClosedLater(t *testing.T) {
	for _, notice := range []time.Duration{10 * time.Second, 2 * time.Second} {
		run(t, task.Config{Handler: echo, Notice: notice, Grace: time.Minute}, func(w *world) {
			w.until(time.Minute)
			w.end()
			synctest.Wait()
			for _, after := range []time.Duration{0, notice - time.Millisecond} {
				w.until(time.Minute + after)
				w.client.CloseIdleConnections() // the next one dials
				when := after.String() + " after the end of ctx"
				w.want(when, "/readyz", 503, "")
				w.want(when, "/livez", 200, "")
				w.want(when, "/orders", 200, "echo /orders")
			}
			w.client.CloseIdleConnections()
			w.until(time.Minute + notice + time.Millisecond)
			if _, err := w.l.dial(); err == nil {
				t.Errorf("%v after the end of ctx a connection is still accepted", notice+time.Millisecond)
			}
			w.returned(nil, time.Minute+notice, time.Minute+notice+time.Second)
		})
	}
}

func TestRequestsInFlightFinish(t *testing.T) {
	run(t, task.Config{Handler: echo, Notice: time.Second, Grace: time.Minute}, func(w *world) {
		w.want("before", "/idle", 200, "") // leaves an idle connection
		var all sync.WaitGroup
		for _, takes := range []string{"3s", "30s"} {
			all.Go(func() { w.want("in flight", "/slow?takes="+takes, 200, "echo /slow") })
		}
		synctest.Wait()
		w.until(time.Second)
		w.end()
		w.until(1500 * time.Millisecond)
		all.Go(func() { w.want("begun during the notice", "/late?takes=38s", 200, "echo /late") })
		w.returned(nil, 39500*time.Millisecond, 41*time.Second)
		all.Wait()
	})
	run(t, task.Config{Handler: echo}, func(w *world) {
		w.end()
		w.returned(nil, 0, time.Second)
	})
}

func TestTheGraceIsAHardStop(t *testing.T) {
	const stop = 24 * time.Second // 1s until ctx ends, 3s notice, 20s grace
	var gone [2]time.Time
	release := make(chan bool)
	stuck := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/deaf" {
			<-release
			return
		}
		select {
		case <-r.Context().Done():
			gone[len(r.URL.Path)-2] = time.Now()
			time.Sleep(time.Millisecond) // so that no answer is quicker than the cut
		case <-release:
		}
	})
	run(t, task.Config{Handler: stuck, Notice: 3 * time.Second, Grace: 20 * time.Second}, func(w *world) {
		release = make(chan bool)
		defer close(release)
		var all sync.WaitGroup
		cut := func(what string, r *http.Request) {
			all.Go(func() {
				_, err := w.client.Do(r)
				if at := time.Since(w.start); err == nil || at != stop {
					t.Errorf("%s ended with %v after %v, want an error after %v", what, err, at, stop)
				}
			})
		}
		get, _ := http.NewRequest("GET", "http://service/1", nil)
		cut("a request", get)
		all.Go(func() { // a request whose body never comes
			conn, err := w.l.dial()
			if err != nil {
				t.Errorf("a request whose body is on its way: %v", err)
				return
			}
			defer conn.Close()
			io.WriteString(conn, "POST /22 HTTP/1.1\r\nHost: service\r\nContent-Length: 1000\r\n\r\n")
			io.Copy(io.Discard, conn)
			if at := time.Since(w.start); at != stop {
				t.Errorf("a request whose body is on its way was cut off after %v, want %v", at, stop)
			}
		})
		deaf, _ := http.NewRequest("GET", "http://service/deaf", nil)
		cut("a request whose handler ignores its context", deaf)
		synctest.Wait()
		w.until(time.Second)
		w.end()
		w.returned(task.ErrGraceOver, stop, stop)
		all.Wait()
		synctest.Wait()
		for i, at := range gone {
			if at.Sub(w.start) != stop {
				t.Errorf("the context of request %d ended after %v, want %v", i+1, at.Sub(w.start), stop)
			}
		}
	})
}

func TestABrokenListenerIsReported(t *testing.T) {
	errBroken := errors.New("too many open files")
	for _, during := range []string{"running", "the notice"} {
		run(t, task.Config{Handler: echo, Notice: time.Minute, Grace: time.Minute}, func(w *world) {
			var all sync.WaitGroup
			all.Go(func() { w.want("when the listener breaks", "/slow?takes=1h", 0, "") })
			synctest.Wait()
			w.until(time.Second)
			if during == "the notice" {
				w.end()
			}
			w.until(2 * time.Second)
			select {
			case w.l.broken <- errBroken:
			case <-time.After(time.Second):
				t.Errorf("during %s: nobody accepts", during)
			}
			w.returned(errBroken, 2*time.Second, 3*time.Second)
			all.Wait()
			if at := time.Since(w.start); at > 3*time.Second {
				t.Errorf("during %s: a request in flight went on until %v", during, at)
			}
		})
	}
}

func TestOnlySlowHeadersAreCut(t *testing.T) {
	upload := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			w.WriteHeader(400)
			return
		}
		time.Sleep(20 * time.Second)
		io.WriteString(w, "got "+string(body))
	})
	run(t, task.Config{Handler: upload}, func(w *world) {
		conn, err := w.l.dial()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		io.WriteString(conn, "GET / HTTP/1.1\r\nHost: service\r\nX-Slow: ")
		for range 4 { // a byte each second does not help
			time.Sleep(time.Second)
			io.WriteString(conn, "x")
		}
		conn.SetReadDeadline(time.Now().Add(time.Minute))
		io.Copy(io.Discard, conn)
		if at := time.Since(w.start); at != 5*time.Second {
			t.Errorf("a client that does not finish its headers was cut after %v, want 5s", at)
		}
	})
	run(t, task.Config{Handler: upload}, func(w *world) {
		body, more := io.Pipe()
		go func() {
			time.Sleep(30 * time.Second)
			io.WriteString(more, "it")
			more.Close()
		}()
		r, err := w.client.Post("http://service/", "text/plain", body)
		if err != nil {
			t.Errorf("a body that took 30s: %v", err)
			return
		}
		defer r.Body.Close()
		var b strings.Builder
		io.Copy(&b, r.Body)
		if r.StatusCode != 200 || b.String() != "got it" {
			t.Errorf("a body that took 30s and an answer that took 20s: %d %q", r.StatusCode, b.String())
		}
	})
}
