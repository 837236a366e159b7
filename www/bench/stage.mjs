// What the benchmark measures, in a directory of its own: a copy of the built
// site, the bare Go program, and the pages. Scripts are files because the
// server's policy forbids any other.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const textbook = (module) => `<script src="wasm_exec.js"></script><script src="bench/textbook.js" data-module="${module}"></script>`;
const pages = {
  gossip: '<script src="gossip.js"></script><script src="bench/gossip.js"></script>',
  textbook: textbook('gossip.wasm'),
  bare: textbook('bare.wasm'),
};

/** Makes the directory; remove() it after use. size(name) is in bytes. */
export function makeStage() {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-bench-'));
  cpSync(join(root, 'www/dist'), dir, { recursive: true, preserveTimestamps: true });
  cpSync(join(import.meta.dirname, 'page'), join(dir, 'bench'), { recursive: true });
  for (const [name, scripts] of Object.entries(pages)) {
    writeFileSync(join(dir, `${name}.html`), `<!doctype html><title>${name}</title><link rel="icon" href="data:,">${scripts}`);
  }
  const go = (args, env) =>
    execFileSync('go', args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  go(['build', '-trimpath', '-ldflags=-s -w', '-o', join(dir, 'bare.wasm'), './www/bench/bare'], { GOOS: 'js', GOARCH: 'wasm' });
  go(['run', './www/serve', '-dir', dir, '-compress']); // as the site is compressed: brotli, level 11
  return {
    dir,
    size: (name) => statSync(join(dir, name)).size,
    remove: () => rmSync(dir, { recursive: true }),
  };
}
