package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asMain, in the environment, makes the test binary run as the program.
const asMain = "SERVE_TEST_AS_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(asMain) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// program returns the program itself as a command.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	command := exec.Command(os.Args[0], args...)
	command.Env = append(os.Environ(), asMain+"=1")
	return command
}

// fetch sends a request over a connection of its own and reads the whole body.
func fetch(t *testing.T, request *http.Request) (response *http.Response, body string) {
	t.Helper()
	request.Close = true
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(content)
}

var announcement = regexp.MustCompile(`^Serving the lesson at (http://127\.0\.0\.1:[1-9][0-9]*/courses/8/)\n$`)

// announced reads the program's first line and returns its URL.
func announced(t *testing.T, stdout io.Reader) string {
	t.Helper()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	match := announcement.FindStringSubmatch(line)
	if match == nil {
		t.Fatalf("announced %q", line)
	}
	return match[1]
}

func TestRunServesUntilItsContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stdout, output := io.Pipe()
	var log bytes.Buffer
	ended := make(chan error, 1)
	go func() {
		err := run(ctx, []string{"-dir", newSite(t).dir, "-addr", "127.0.0.1:0", "-base", "/courses//8", "-log", "-isolate"}, output, &log)
		output.CloseWithError(err)
		ended <- err
	}()
	request, err := http.NewRequest("GET", announced(t, stdout), nil)
	if err != nil {
		t.Fatal(err)
	}
	idle, err := net.Dial("tcp", request.URL.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer idle.Close()
	response, body := fetch(t, request)
	if response.StatusCode != 200 || !strings.Contains(body, "lesson") || response.Header.Get("Cross-Origin-Embedder-Policy") == "" {
		t.Errorf("got %d %v %q", response.StatusCode, response.Header, body)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
	if err := idle.SetReadDeadline(time.Now().Add(5 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := idle.Read(make([]byte, 1)); err == nil || errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("an idle connection stays open: %v", err)
	}
	if !strings.HasPrefix(log.String(), "GET /courses/8/ 200 - ") {
		t.Errorf("logged %q", log.String())
	}
}

func TestSignalsEndTheProgramWithStatusZero(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		command := program(t, "-dir", newSite(t).dir, "-addr", "127.0.0.1:0", "-base", "/courses/8/")
		stdout, err := command.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		url := announced(t, stdout)
		// A connection that never sends a request must not keep it alive.
		idle, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/courses/8/"))
		if err != nil {
			t.Fatal(err)
		}
		defer idle.Close()
		if err := command.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if err := command.Wait(); err != nil {
			t.Errorf("%v: %v", signal, err)
		}
	}
}

func TestTakenPortGivesAPlainMessageAndStatusOne(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	addr := taken.Addr().String()
	output, err := program(t, "-dir", newSite(t).dir, "-addr", addr).CombinedOutput()
	exit, ok := err.(*exec.ExitError)
	if !ok || exit.ExitCode() != 1 {
		t.Errorf("ended with %v, want status 1", err)
	}
	want := "serve: another program uses " + addr + "; stop it, or choose another address with -addr HOST:PORT (port 0 picks a free one)\n"
	if string(output) != want {
		t.Errorf("printed %q, want %q", output, want)
	}
}

func TestFailuresAreExplained(t *testing.T) {
	dir := newSite(t).dir
	empty := t.TempDir()
	missing := filepath.Join(empty, "missing")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-dir", missing}, "there is no " + filepath.Join(missing, "index.html") + "; run ./build.sh first"},
		{[]string{"-dir", empty}, "there is no " + filepath.Join(empty, "index.html") + "; run ./build.sh first"},
		{[]string{"-dir", missing, "-compress"}, "there is no " + missing + "; run ./build.sh first"},
		{[]string{"-dir", filepath.Join(dir, "app.js"), "-compress"}, "is not what a build leaves there"},
		{[]string{"-dir", dir, "-base", "courses"}, `-base must start with a slash, got "courses"`},
		{[]string{"-dir", dir, "-addr", "nonsense"}, `cannot listen on "nonsense"`},
		{[]string{"-dir", dir, "-port", "1"}, "-h lists the flags"},
		{[]string{dir}, "takes only flags, got "},
	} {
		var stdout strings.Builder
		err := run(t.Context(), c.args, &stdout, io.Discard)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.args, err, c.want)
		}
		if stdout.Len() != 0 {
			t.Errorf("%q: printed %q", c.args, stdout.String())
		}
	}
}

func TestCompressFlagWritesSiblingsAndEnds(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.js", repetitive, built)
	if err := run(t.Context(), []string{"-dir", dir, "-compress"}, io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); got != "a.js a.js.br a.js.gz" {
		t.Errorf("left %s", got)
	}
}

func TestHelpListsTheFlags(t *testing.T) {
	var stderr strings.Builder
	if err := run(t.Context(), []string{"-h"}, io.Discard, &stderr); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"-dir", "-addr", "-base", "-isolate", "-log", "-compress"} {
		if !strings.Contains(stderr.String(), name+" ") && !strings.Contains(stderr.String(), name+"\n") {
			t.Errorf("%s is missing from\n%s", name, stderr.String())
		}
	}
}

func TestAnnouncedURLCanBeOpened(t *testing.T) {
	for _, c := range []struct {
		ip   net.IP
		base string
		want string
	}{
		{net.IPv4(127, 0, 0, 1), "/", "http://127.0.0.1:8080/"},
		{net.IPv6loopback, "/", "http://[::1]:8080/"},
		{net.IPv4zero, "/", "http://localhost:8080/"},
		{net.IPv6unspecified, "/courses/8/", "http://localhost:8080/courses/8/"},
		{net.IPv4(127, 0, 0, 1), "/my course/", "http://127.0.0.1:8080/my%20course/"},
	} {
		if got := lessonURL(&net.TCPAddr{IP: c.ip, Port: 8080}, c.base); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestBaseIsCleaned(t *testing.T) {
	for base, want := range map[string]string{"/": "/", "/a": "/a/", "/a/": "/a/", "//a//b": "/a/b/", "/a/../..": "/"} {
		if got := cleanBase(base); got != want {
			t.Errorf("%q: got %q, want %q", base, got, want)
		}
	}
}
