#!/usr/bin/env bash
# Builds, serves and tests the lesson.
#
#   ./build.sh          build the complete static site into www/dist
#   ./build.sh serve    build, then serve it (arguments go to the server)
#   ./build.sh test     build, then run the quick tests; `test habits` (linters),
#                       `test go` and `test browser [NAME...]` run a part of
#                       them, and `test thorough` what takes longer
#   ./build.sh bench    build, then print how fast and how large it is;
#                       `bench check [SEEDS]`: how well programs are judged;
#                       `bench page`: how the lesson page feels; `bench parts`:
#                       what each promise of a round of few keys costs
#   ./build.sh check    check programs (files, folders, --help); builds first unless
#                       the site is up to date
#
# Needs Go and Node; test, bench and check also need Chromium, and `test thorough`
# also Firefox and WebKitGTK. Everything else is installed in place.
set -euo pipefail
unset CDPATH # with it, cd may go elsewhere and print where
cd "$(dirname "$0")"

dist=www/dist
built=www/.built # the server, and from which sources what is in $dist was built

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

need() {
  command -v "$1" >/dev/null || fail "$1 is missing; install it ($2) and try again"
}

need_node() {
  need node https://nodejs.org
  node www/node.mjs
}

# Libraries of the page and its tests, as pinned in www/package-lock.json.
install_packages() {
  if ! cmp -s www/package-lock.json www/node_modules/.installed; then
    npm ci --prefix www --no-audit --no-fund
    cp www/package-lock.json www/node_modules/.installed
  fi
}

# Prints the path of a browser: the given one, the first of NAMES on the PATH, or
# that of Debian's PACKAGE, which is then installed.
find_browser() { # GIVEN PACKAGE NAMES...
  local name
  if [ -n "$1" ]; then echo "$1"; return; fi
  for name in "${@:3}"; do
    if command -v "$name"; then return; fi
  done
  install_debian "$2" && command -v "$2"
}

# Installs Debian packages, if possible.
install_debian() { # PACKAGES...
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_chromium() {
  CHROMIUM=$(find_browser "${CHROMIUM:-}" chromium chromium chromium-browser google-chrome) ||
    fail "no Chromium found; install it, or set CHROMIUM to its path"
  export CHROMIUM
}

# For the command and the quick tests: the shell has no windows and takes less time and memory.
install_headless() {
  if CHROMIUM=$(find_browser "${CHROMIUM:-}" chromium-headless-shell \
    chromium-headless-shell chrome-headless-shell chromium chromium-browser google-chrome); then
    export CHROMIUM
  else
    CHROMIUM='' install_chromium
  fi
}

install_firefox() {
  FIREFOX=$(find_browser "${FIREFOX:-}" firefox-esr firefox-esr firefox) ||
    fail "no Firefox found; install it, or set FIREFOX to its path"
  export FIREFOX
}

# WebKitGTK's small browser, a screen, and what presses keys there. Without them their tests say so.
install_screen() {
  local program
  for program in WebKitWebDriver xvfb-run xdotool; do
    command -v $program >/dev/null && continue
    install_debian webkit2gtk-driver xvfb xdotool || say "WebKitGTK, xvfb or xdotool is not installed: testing without them"
    return
  done
}

# Without inlining, gossip.wasm and those of the pages are an eighth smaller after
# compression, and at most one package in each has to be fast. All of judge.wasm and lab.wasm
# has to be, and only pages that use them fetch them.
build_wasm() {
  compile_wasm gossip.wasm ./wasm -gcflags=all=-l -gcflags=gossiplesson/gossip=
  compile_wasm page.wasm ./wasm/page -gcflags=all=-l
  compile_wasm lab-page.wasm ./wasm/lab/page -gcflags=all=-l -gcflags=gossiplesson/gossip/epidemic=
  compile_wasm node-page.wasm ./wasm/lab/node -gcflags=all=-l
  compile_wasm judge.wasm ./wasm/judge
  compile_wasm lab.wasm ./wasm/lab
  update "$(go env GOROOT)/lib/wasm/wasm_exec.js" wasm_exec.js
}

compile_wasm() { # FILE PACKAGE FLAGS...
  GOOS=js GOARCH=wasm go build -trimpath "${@:3}" -ldflags="-s -w -X gossiplesson/wasm/attach.version=$version -X gossiplesson/wasm/attach.build=$identity" -o "$private/$1" "$2"
  update "$private/$1" "$1"
}

# Puts a file into the site unless it is already there, so that it is not compressed
# again. It gets there whole, also if several builds run at once.
update() { # FILE NAME
  if cmp -s "$1" "$dist/$2"; then return; fi
  cp "$1" "$private/.new"
  mv "$private/.new" "$dist/$2"
}

build() {
  need go https://go.dev/dl
  need_node
  local sources
  sources=$(node www/identity.mjs sources) # before, so that what changes meanwhile is built again
  install_packages
  mkdir -p "$dist" "$built"
  rm -f "$built/site"
  private=$(mktemp -d "$PWD/$dist/.build-XXXXXX")
  trap 'rm -rf "$private"' EXIT
  version=$(node -p 'require("./www/package.json").version')
  identity=$(node www/identity.mjs)
  build_wasm
  node www/build.mjs
  go build -o "$private/serve" ./www/serve
  mv "$private/serve" "$built/serve"
  "$built/serve" -dir "$dist" -compress
  { echo "$sources"; ls "$dist"; } >"$private/site"
  mv "$private/site" "$built/site"
  rm -rf "$private"
}

serve() {
  build
  exec "$built/serve" -dir "$dist" "$@"
}

# Formatters, linters and type checks for each language. They need no build and no
# browser.
test_habits() {
  need go https://go.dev/dl
  need_node
  install_packages
  say "Habits: Go"
  go mod tidy -diff
  local unformatted
  unformatted=$(find gossip wasm www -name node_modules -prune -o -name '*.go' -print0 | xargs -0 gofmt -l)
  [ -z "$unformatted" ] || fail "not formatted with gofmt: $unformatted"
  go vet ./gossip/... ./www/...
  GOOS=js GOARCH=wasm go vet ./wasm/...
  say "Habits: JavaScript and styles"
  (cd www && PATH=node_modules/.bin:$PATH && biome check --error-on-warnings && tsc --project .)
  say "Habits: shell, width of lines"
  if command -v shellcheck >/dev/null || install_debian shellcheck; then
    shellcheck build.sh .ci/run
  else
    echo "skipped: shellcheck is not installed (on Debian: apt-get install shellcheck)"
  fi
  node www/habits/width.mjs
}

# The first run takes minutes: staticcheck is compiled, then analyzes all of Go's library.
test_static() {
  say "Habits: staticcheck"
  local staticcheck
  staticcheck=$(go tool -n staticcheck) # built for this machine, also to check WebAssembly
  "$staticcheck" ./gossip/... ./www/...
  GOOS=js GOARCH=wasm "$staticcheck" ./wasm/...
}

test_go() { go_tests './gossip/... ./www/...' './gossip/... ./wasm/...'; }

# Leaves out the slowest part, the check under Node: the browser tests run it in Chromium.
test_go_quickly() { go_tests './gossip/... ./www/...' './gossip ./wasm/...' -short; }

# Natively and at the same time as WebAssembly under Node, where tests take one core.
go_tests() { # PACKAGES PACKAGES_UNDER_NODE FLAGS...
  say "Go, and Go as WebAssembly under Node"
  local native under_node failed=0
  read -ra native <<<"$1"
  read -ra under_node <<<"$2"
  go_wasm_test "${@:3}" "${under_node[@]}" &
  go test "${@:3}" "${native[@]}" || failed=1
  wait $! || failed=1
  [ $failed = 0 ] || fail "Go's tests failed"
}

go_wasm_test() { # ARGUMENTS...
  GOOS=js GOARCH=wasm go test -exec="$(go env GOROOT)/lib/wasm/go_js_wasm_exec" "$@"
}

# Runs the test files whose names contain one of the NAMES, or all. LEVEL selects a
# part of their tests, see www/test/support/level.mjs.
test_browser() { # NAMES...
  if [ "${LEVEL:-}" = quick ]; then
    install_headless
  else
    install_chromium
    install_firefox
    install_screen
  fi
  say "Browser and Node"
  local name files=()
  for name in "${@:-}"; do files+=(www/test/*"${name%.test.mjs}"*.test.mjs); done
  node www/test/run.mjs "${files[@]}"
}

# Runs what the quick tests leave out or shorten.
test_thoroughly() {
  test_static
  test_go
  LEVEL=deep test_browser
}

run_tests() {
  case "${1:-quick}" in
    quick) test_habits; build; test_go_quickly; LEVEL=quick test_browser ;;
    habits) test_habits; test_static ;;
    go) build; test_go ;;
    browser) build; test_browser "${@:2}" ;;
    thorough) build; test_thoroughly ;;
    *) fail "test takes habits, go, browser, thorough or nothing, got $1" ;;
  esac
}

bench() {
  build
  install_chromium
  case "${1:-}" in
    check) node www/bench/check.mjs "${@:2}" ;;
    page) node www/bench/lesson.mjs ;;
    parts) node www/bench/parts.mjs ;;
    *) node www/bench/run.mjs "$@" ;;
  esac
}

# Paths are relative to the caller's folder; standard output is for the results.
check() {
  # Until the command decides: 1 would mean that some fail.
  trap '[ $? = 130 ] || exit 2' EXIT
  trap 'exit 130' INT TERM HUP
  need go https://go.dev/dl
  need node https://nodejs.org
  local root=$PWD needs
  needs=$(node www/check/needs.mjs "$@")
  case $needs in *build*) build >&2 ;; esac
  case $needs in *browser*) install_headless >&2 ;; esac
  export GOSSIP_SERVER=$root/$built/serve
  cd "$OLDPWD"
  exec node "$root/www/check/main.mjs" "$@"
}

case "${1:-build}" in
  build) build ;;
  serve) shift; serve "$@" ;;
  test) shift; run_tests "$@" ;;
  bench) shift; bench "$@" ;;
  check) shift; check "$@" ;;
  *) sed -n '2,17s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
