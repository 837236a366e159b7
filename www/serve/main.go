// Serve is the lesson's static file server, for reading it at home and for the
// browser tests. It serves a directory of built files, with the precompressed
// siblings that it can also write, and with the headers that the pages rely on.
//
//	go run ./www/serve -compress     # write the .br and .gz siblings, then exit
//	go run ./www/serve               # serve www/dist until interrupted
//	go run ./www/serve -addr 127.0.0.1:0 -base /courses/8/ -log
//
// Flags:
//
//	-dir DIR       the built site (www/dist)
//	-addr ADDR     host:port to listen on; port 0 picks a free one (127.0.0.1:8080)
//	-base PATH     the path below which the site appears (/)
//	-isolate       make pages cross-origin isolated, for finer timers
//	-log           write one line per request to standard error
//	-compress      write siblings instead of serving
//
// When it is listening, it prints one line, "Serving the lesson at URL". It exits with
// status 0 when interrupted or terminated, and 1 if it fails.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

// run is the whole program except for its exit status. It returns nil after
// -compress, after -h, and when ctx ends or a signal stops the server; any
// error is a complete message for the user.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	dir := flags.String("dir", "www/dist", "serve the built site in `DIR`")
	addr := flags.String("addr", "127.0.0.1:8080", "listen on `ADDR`, a host:port; port 0 picks a free one")
	base := flags.String("base", "/", "serve the site below this `PATH`")
	isolate := flags.Bool("isolate", false, "make pages cross-origin isolated, for finer timers")
	logging := flags.Bool("log", false, "write one line per request to standard error")
	compress := flags.Bool("compress", false, "write .br and .gz siblings instead of serving")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		flags.SetOutput(stderr)
		flags.PrintDefaults()
		return nil
	} else if err != nil {
		return fmt.Errorf("%w; -h lists the flags", err)
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("takes only flags, got %q; -h lists them", flags.Arg(0))
	}
	if !strings.HasPrefix(*base, "/") {
		return fmt.Errorf("-base must start with a slash, got %q", *base)
	}

	if *compress {
		if err := wantBuilt(*dir, "."); err != nil {
			return err
		}
		return precompress(*dir, stdout)
	}
	if err := wantBuilt(*dir, indexPage); err != nil {
		return err
	}
	var handler http.Handler = &site{dir: *dir, base: cleanBase(*base), isolate: *isolate}
	if *logging {
		handler = logRequests(handler, stderr)
	}
	return listenAndServe(ctx, *addr, cleanBase(*base), handler, stdout)
}

// cleanBase returns base without doubled slashes or dots and with a slash at
// either end. base must start with a slash.
func cleanBase(base string) string {
	return strings.TrimSuffix(path.Clean(base), "/") + "/"
}

// wantBuilt returns an error that says to build first unless dir holds name.
func wantBuilt(dir, name string) error {
	file := filepath.Join(dir, name)
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("there is no %s; run ./build.sh first, or name a built site with -dir", file)
	case err != nil:
		return err
	case info.IsDir() != (name == "."):
		return fmt.Errorf("%s is not what a build leaves there; run ./build.sh first, or name a built site with -dir", file)
	}
	return nil
}
