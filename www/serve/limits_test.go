package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

const request = "GET /large.bin HTTP/1.1\r\nHost: lesson\r\n\r\n"

var large = strings.Repeat("gossip! ", 1<<17) // 1 MiB

// A pipes listener accepts connections that live in memory and hold nothing
// that has not been read, and so take part in the time of a synctest bubble.
type pipes struct {
	offered chan net.Conn
	closed  chan struct{}
	close   func()
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case conn := <-p.offered:
		return conn, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error { p.close(); return nil }

func (p *pipes) Addr() net.Addr { return &net.TCPAddr{} }

// dial returns the client's end of a connection that waits to be accepted.
func (p *pipes) dial(t *testing.T) net.Conn {
	t.Helper()
	client, server := net.Pipe()
	go func() {
		select {
		case p.offered <- server:
		case <-p.closed:
			server.Close()
		}
	}()
	t.Cleanup(func() { client.Close() })
	return client
}

// withServer calls f, in time that passes only while all wait, with a server
// of a site that has a large file.
func withServer(t *testing.T, l limits, f func(t *testing.T, server *pipes)) {
	t.Helper()
	s := newSite(t)
	write(t, s.dir, "large.bin", large, built)
	synctest.Test(t, func(t *testing.T) {
		closed := make(chan struct{})
		inner := &pipes{offered: make(chan net.Conn), closed: closed, close: sync.OnceFunc(func() { close(closed) })}
		server := l.newServer(s)
		ended := make(chan error)
		go func() { ended <- server.Serve(l.listener(inner)) }()
		f(t, inner)
		server.Close()
		<-ended
	})
}

func send(t *testing.T, conn net.Conn, text string) {
	t.Helper()
	if _, err := io.WriteString(conn, text); err != nil {
		t.Fatal(err)
	}
}

// receive reads one response from conn.
func receive(t *testing.T, conn io.Reader) (status int, body string) {
	t.Helper()
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(content)
}

// lasted waits, without reading, until the server closes conn, and returns how long that
// took.
func lasted(t *testing.T, conn net.Conn) time.Duration {
	t.Helper()
	begin := time.Now()
	for {
		// Writing to a pipe whose other end is closed fails immediately.
		conn.SetWriteDeadline(time.Now().Add(time.Second))
		if _, err := conn.Write([]byte("x")); err == io.ErrClosedPipe {
			return time.Since(begin)
		}
		if time.Since(begin) > time.Hour {
			t.Fatal("the connection is still open after an hour")
		}
		time.Sleep(time.Second)
	}
}

func TestReaderThatNeverReadsIsDisconnected(t *testing.T) {
	withServer(t, defaultLimits, func(t *testing.T, server *pipes) {
		conn := server.dial(t)
		send(t, conn, request)
		if got := lasted(t, conn); got > defaultLimits.write+5*time.Second {
			t.Errorf("held its connection for %v", got)
		}
	})
}

func TestReaderThatStopsIsDisconnected(t *testing.T) {
	withServer(t, defaultLimits, func(t *testing.T, server *pipes) {
		conn := server.dial(t)
		send(t, conn, request)
		if _, err := io.CopyN(io.Discard, conn, 100_000); err != nil {
			t.Fatal(err)
		}
		if got := lasted(t, conn); got > defaultLimits.write+5*time.Second {
			t.Errorf("held its connection for %v", got)
		}
	})
}

// slow reads a kilobyte at a time and then rests.
type slow struct {
	io.Reader
	rest time.Duration
}

func (s slow) Read(p []byte) (int, error) {
	time.Sleep(s.rest)
	return s.Reader.Read(p[:min(len(p), 1024)])
}

func TestSlowReaderGetsEverything(t *testing.T) {
	withServer(t, defaultLimits, func(t *testing.T, server *pipes) {
		conn := server.dial(t)
		send(t, conn, request)
		begin := time.Now()
		status, body := receive(t, slow{conn, 800 * time.Millisecond})
		if status != 200 || body != large {
			t.Errorf("got %d and %d bytes", status, len(body))
		}
		if took := time.Since(begin); took < 10*defaultLimits.write {
			t.Errorf("took %v, not slow enough to show anything", took)
		}
		send(t, conn, request)
		if status, body := receive(t, conn); status != 200 || body != large {
			t.Errorf("after that, got %d and %d bytes", status, len(body))
		}
	})
}

func TestConnectionsOverTheLimitWait(t *testing.T) {
	l := defaultLimits
	l.connections = 1
	for _, c := range []struct {
		why  string
		end  func(first net.Conn)
		wait time.Duration
	}{
		{"the first ends", func(first net.Conn) { first.Close() }, 0},
		{"the first is idle", func(net.Conn) {}, l.idle},
	} {
		withServer(t, l, func(t *testing.T, server *pipes) {
			first := server.dial(t)
			send(t, first, request)
			receive(t, first)
			next := server.dial(t)
			begin := time.Now()
			go func() {
				synctest.Wait() // until the next one waits
				c.end(first)
			}()
			send(t, next, request)
			receive(t, next)
			if got := time.Since(begin); got != c.wait {
				t.Errorf("%s: the next waited %v, want %v", c.why, got, c.wait)
			}
		})
	}
}

func TestRequestThatNeverEndsIsDisconnected(t *testing.T) {
	for _, begin := range []string{"", "GET / HTTP/1.1\r\nHost", "POST / HTTP/1.1\r\nHost: lesson\r\nContent-Length: 9\r\n\r\n"} {
		withServer(t, defaultLimits, func(t *testing.T, server *pipes) {
			conn := server.dial(t)
			send(t, conn, begin)
			started := time.Now()
			content, _ := io.ReadAll(conn)
			if got := time.Since(started); got > defaultLimits.request+5*time.Second {
				t.Errorf("%q: held its connection for %v, got %q", begin, got, content)
			}
		})
	}
}

func TestLongHeadersAreRefused(t *testing.T) {
	withServer(t, defaultLimits, func(t *testing.T, server *pipes) {
		conn := server.dial(t)
		go fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: lesson\r\nX: %s\r\n\r\n", bytes.Repeat([]byte("x"), 2*defaultLimits.header))
		if status, _ := receive(t, conn); status != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("got %d", status)
		}
	})
}
