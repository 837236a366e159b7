#!/usr/bin/env bash
# Builds, serves and tests the lesson.
#
#   ./build.sh          build the complete static site into www/dist
#   ./build.sh serve    build, then serve it (arguments go to the server)
#   ./build.sh test     build, then run every test
#   ./build.sh bench    build, then print how fast and how large it is;
#                       `bench check [SEEDS]`: how well programs are judged;
#                       `bench page`: how the lesson page feels
#   ./build.sh check    build, then check programs (files, folders, --help)
#
# Needs Go and Node; test, bench and check also need Chromium, and test Firefox.
# What else they use is installed in place.
set -euo pipefail
cd "$(dirname "$0")"

dist=www/dist

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

need() {
  command -v "$1" >/dev/null || fail "$1 is missing; install it ($2) and try again"
}

# Libraries of the page and its tests, as pinned in www/package-lock.json.
install_packages() {
  if ! cmp -s www/package-lock.json www/node_modules/.installed; then
    npm ci --prefix www --no-audit --no-fund
    cp www/package-lock.json www/node_modules/.installed
  fi
}

# Prints a browser's program: the one given, the first of NAMES on the PATH, or
# else that of Debian's PACKAGE, which is installed.
find_browser() { # GIVEN PACKAGE NAMES...
  local name
  if [ -n "$1" ]; then echo "$1"; return; fi
  for name in "${@:3}"; do
    if command -v "$name"; then return; fi
  done
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
  command -v "$2"
}

install_chromium() {
  CHROMIUM=$(find_browser "${CHROMIUM:-}" chromium chromium chromium-browser google-chrome) ||
    fail "no Chromium found; install one, or set CHROMIUM to its program"
  export CHROMIUM
}

install_firefox() {
  FIREFOX=$(find_browser "${FIREFOX:-}" firefox-esr firefox-esr firefox) ||
    fail "no Firefox found; install one, or set FIREFOX to its program"
  export FIREFOX
}

# gossip.wasm is an eighth smaller after compression without inlining, and only
# the gossip package in it runs hot. judge.wasm, which is fetched by those who
# check programs, runs hot all over.
build_wasm() {
  compile_wasm gossip.wasm ./wasm -gcflags=all=-l -gcflags=gossiplesson/gossip=
  compile_wasm judge.wasm ./wasm/judge
  update "$(go env GOROOT)/lib/wasm/wasm_exec.js" wasm_exec.js
}

compile_wasm() { # FILE PACKAGE FLAGS...
  GOOS=js GOARCH=wasm go build -trimpath "${@:3}" -ldflags="-s -w -X main.version=$version" -o "$dist/.new" "$2"
  update "$dist/.new" "$1"
  rm "$dist/.new"
}

# Copies a file into the site unless the same is there: what has not changed is
# not compressed again.
update() { # FILE NAME
  cmp -s "$1" "$dist/$2" || cp "$1" "$dist/$2"
}

build() {
  need go https://go.dev/dl
  need node https://nodejs.org
  install_packages
  mkdir -p "$dist"
  version=$(node -p 'require("./www/package.json").version')
  build_wasm
  node www/build.mjs "$version"
  go run ./www/serve -dir "$dist" -compress
}

serve() {
  build
  exec go run ./www/serve -dir "$dist" "$@"
}

test_all() {
  build
  install_chromium
  install_firefox
  say "Go"
  go vet ./gossip/... ./www/...
  GOOS=js GOARCH=wasm go vet ./wasm/...
  go test ./gossip/... ./www/...
  say "Go, as WebAssembly under Node"
  GOOS=js GOARCH=wasm go test -exec="$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./gossip/... ./wasm/...
  say "Browser and Node"
  node --test --test-concurrency=2 --test-reporter=spec www/test/*.test.mjs
}

bench() {
  build
  install_chromium
  case "${1:-}" in
    check) node www/bench/check.mjs "${@:2}" ;;
    page) node www/bench/lesson.mjs ;;
    *) node www/bench/run.mjs "$@" ;;
  esac
}

# Paths are those of the caller's folder; standard output is for the results.
check() {
  build >&2
  install_chromium >&2
  local root=$PWD
  cd "$OLDPWD"
  exec node "$root/www/check/main.mjs" "$@"
}

case "${1:-build}" in
  build) build ;;
  serve) shift; serve "$@" ;;
  test) test_all ;;
  bench) shift; bench "$@" ;;
  check) shift; check "$@" ;;
  *) sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
