package main

import (
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"
)

// limits bounds what clients can hold, however slow or idle they are.
type limits struct {
	connections int           // served at the same time; more of them wait for their turn
	request     time.Duration // for a whole request to arrive
	idle        time.Duration // between two requests of a connection
	write       time.Duration // for a client to take one write of a response, at most 32 kB
	header      int           // bytes of header fields
}

// defaultLimits lets a page on a slow network download a whole module, while clients
// that only hold connections lose them within half a minute.
var defaultLimits = limits{
	connections: 512,
	request:     10 * time.Second,
	idle:        10 * time.Second,
	write:       30 * time.Second,
	header:      64 << 10,
}

// newServer returns a server of handler that keeps to l on the connections of
// l.listener.
func (l limits) newServer(handler http.Handler) *http.Server {
	// No WriteTimeout: it counts from the request on, and would end the
	// response to a reader that is slow but takes what comes.
	return &http.Server{
		Handler:        handler,
		ReadTimeout:    l.request,
		IdleTimeout:    l.idle,
		MaxHeaderBytes: l.header,
	}
}

// listener returns a listener for the connections that inner accepts.
func (l limits) listener(inner net.Listener) net.Listener {
	return patientListener{netutil.LimitListener(inner, l.connections), l.write}
}

type patientListener struct {
	net.Listener
	write time.Duration
}

func (l patientListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return patientConn{conn, l.write}, nil
}

// A patientConn gives each write a deadline of its own, so that a response may
// take as long as its reader makes progress.
type patientConn struct {
	net.Conn
	write time.Duration
}

func (c patientConn) Write(p []byte) (int, error) {
	if err := c.SetWriteDeadline(time.Now().Add(c.write)); err != nil {
		return 0, err
	}
	return c.Conn.Write(p)
}
