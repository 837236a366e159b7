package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

// grace is how long a stopping server waits for responses in progress. Browsers
// keep connections open that they have not used yet, so waiting for all of
// them would make every interrupt feel slow.
const grace = time.Second

// listenAndServe serves handler on addr until ctx ends or the process is
// interrupted or terminated, and then returns nil. It prints the URL of base
// once connections are accepted.
func listenAndServe(ctx context.Context, addr, base string, handler http.Handler, stdout io.Writer) error {
	// Before the URL is printed: whoever waits for that line may send a
	// signal right after it.
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()

	listener, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("another program uses %s; stop it, or choose another address with -addr HOST:PORT (port 0 picks a free one)", addr)
	} else if err != nil {
		return fmt.Errorf("cannot listen on %q: %w; choose another address with -addr HOST:PORT", addr, err)
	}
	fmt.Fprintf(stdout, "Serving the lesson at %s\n", lessonURL(listener.Addr().(*net.TCPAddr), base))

	server := defaultLimits.newServer(handler)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(defaultLimits.listener(listener)) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	stop() // A second interrupt ends the process at once.
	waiting, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if server.Shutdown(waiting) != nil {
		server.Close()
	}
	return nil
}

// lessonURL returns the URL of base that a browser on this machine can open.
func lessonURL(addr *net.TCPAddr, base string) string {
	host := addr.IP.String()
	if addr.IP.IsUnspecified() {
		host = "localhost" // Listening on all interfaces; 0.0.0.0 is not a destination.
	}
	location := url.URL{Scheme: "http", Host: net.JoinHostPort(host, strconv.Itoa(addr.Port)), Path: base}
	return location.String()
}
