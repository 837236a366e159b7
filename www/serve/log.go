package main

import (
	"fmt"
	"io"
	"net/http"
	"sync"
)

// logRequests returns a handler that does what next does and then writes one
// line to out: method, escaped path, status, content coding ("-" for none) and
// bytes of body sent. Lines of concurrent requests do not mix.
func logRequests(next http.Handler, out io.Writer) http.Handler {
	var mu sync.Mutex
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		response := &observed{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			coding := w.Header().Get("Content-Encoding")
			if coding == "" {
				coding = "-"
			}
			if r.Method == http.MethodHead {
				response.sent = 0 // The server accepts a body and drops it.
			}
			mu.Lock()
			defer mu.Unlock()
			fmt.Fprintf(out, "%s %s %d %s %d\n", r.Method, r.URL.EscapedPath(), response.status, coding, response.sent)
		}()
		next.ServeHTTP(response, r)
	})
}

// An observed response remembers its status and how many bytes it sent.
type observed struct {
	http.ResponseWriter
	status int
	sent   int64
}

func (o *observed) WriteHeader(status int) {
	o.status = status
	o.ResponseWriter.WriteHeader(status)
}

func (o *observed) Write(p []byte) (int, error) {
	n, err := o.ResponseWriter.Write(p)
	o.sent += int64(n)
	return n, err
}

// Unwrap gives http.ResponseController the connection.
func (o *observed) Unwrap() http.ResponseWriter { return o.ResponseWriter }
