// Go programs like minimal/main_js.go that use one more package each: what that adds to a module.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const env = { ...process.env, GOOS: 'js', GOARCH: 'wasm' };

/** The import and what the program's function returns, by the name of the module. */
const uses = {
  reflect: ['"reflect"', 'reflect.ValueOf(args).Len()'],
  fmt: ['"fmt"', 'fmt.Sprint(args)'],
  vert: ['"github.com/norunners/vert"', 'vert.ValueOf(struct{ Length int }{len(args)}).JSValue()'],
};

export const used = Object.keys(uses);

const program = (path, value) => `package main

import (
	"syscall/js"

	${path}
)

func main() {
	js.Global().Set("minimal", js.FuncOf(func(_ js.Value, args []js.Value) any { return ${value} }))
	select {}
}
`;

/** Builds minimal.wasm, and the others beside it. */
export function buildPrograms(dir) {
  const build = (name, flags) =>
    execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', ...flags, '-o', join(dir, `${name}.wasm`), './www/bench/minimal'], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  build('minimal', []);
  const scratch = mkdtempSync(join(tmpdir(), 'gossip-programs-'));
  for (const [name, [path, value]] of Object.entries(uses)) {
    const [text, overlay] = [join(scratch, `${name}.go`), join(scratch, `${name}.json`)];
    writeFileSync(text, program(path, value));
    writeFileSync(overlay, JSON.stringify({ Replace: { [join(root, 'www/bench/minimal/main_js.go')]: text } }));
    build(name, ['-overlay', overlay]);
  }
  rmSync(scratch, { recursive: true });
}
