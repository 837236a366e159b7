// Measures the built module in Chromium and prints how it compares with what a
// user would use instead. Called by ./build.sh bench; --json prints JSON.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../test/support/browser.mjs';
import { serve } from '../test/support/site.mjs';

const root = join(import.meta.dirname, '../..');
const bareProgram = `package main

import "syscall/js"

func main() {
	js.Global().Set("f", js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	js.Global().Set("started", true)
	select {}
}
`;

/** A site with the built module, a bare Go program, and a page for each way of loading. */
function makeSite() {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-bench-'));
  cpSync(join(root, 'www/dist'), dir, { recursive: true, preserveTimestamps: true });
  for (const name of ['plain.js', 'cases.js']) copyFileSync(join(import.meta.dirname, name), join(dir, name));
  const loader = (file) => `const go = new Go();
WebAssembly.instantiateStreaming(fetch('${file}'), go.importObject).then((r) => { go.run(r.instance); globalThis.started = performance.now(); });`;
  writeFileSync(join(dir, 'textbook.js'), loader('gossip.wasm'));
  writeFileSync(join(dir, 'bare.js'), loader('bare.wasm'));
  writeFileSync(join(dir, 'fast.js'), 'gossip.ready.then(() => { globalThis.started = performance.now(); });');
  const page = (name, ...scripts) => writeFileSync(join(dir, `${name}.html`),
    `<!doctype html><link rel="icon" href="data:,">${scripts.map((src) => `<script src="${src}"></script>`).join('')}<script type="module" src="cases.js"></script>`);
  page('fast', 'gossip.js', 'fast.js');
  page('textbook', 'wasm_exec.js', 'textbook.js');
  page('bare', 'wasm_exec.js', 'bare.js');

  mkdirSync(join(dir, 'bare'));
  writeFileSync(join(dir, 'bare/main.go'), bareProgram);
  writeFileSync(join(dir, 'bare/go.mod'), 'module bare\n\ngo 1.26\n');
  execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', join(dir, 'bare.wasm'), '.'],
    { cwd: join(dir, 'bare'), env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' } });
  execFileSync('go', ['run', './www/serve', '-dir', dir, '-compress'], { cwd: root });
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}

async function measureAll(dir) {
  // -isolate makes the page's clock fine enough to time single calls.
  const site = await serve({ dir, flags: ['-isolate'] });
  const browser = await launch();
  const open = async (name) => {
    const context = await browser.createBrowserContext(); // nothing cached
    const page = await context.newPage();
    await page.goto(`${site.url}${name}.html`);
    await page.waitForFunction('globalThis.started');
    return { page, context };
  };
  try {
    const rows = await (await open('fast')).page.evaluate('measure(1)');
    const textbook = await (await open('textbook')).page.evaluate('measure(0.01)');
    const start = { fast: [], bare: [] };
    for (let i = 0; i < 11; i++) {
      for (const name of Object.keys(start)) {
        const { page, context } = await open(name);
        start[name].push(await page.evaluate('started'));
        await context.close();
      }
    }
    return { rows, textbook, start };
  } finally {
    await browser.close();
    site.stop();
  }
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const time = (ns) => (ns < 1000 ? `${ns.toFixed(0)} ns` : ns < 1e6 ? `${(ns / 1000).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`);
const size = (bytes) => `${Math.round(bytes / 1000)} kB`;

function table(head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  return [line(head), `|${widths.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`, ...rows.map(line)].join('\n');
}

function print({ rows, textbook, start, sizes }) {
  console.log(table(['', 'gossip.js', 'plain loop', 'ratio', 'tight loop', 'ratio', 'textbook way'], rows.map(({ what, ns }, i) => [
    what, time(ns.go), time(ns.plain), (ns.go / ns.plain).toFixed(2), time(ns.tight), (ns.go / ns.tight).toFixed(2), time(textbook[i].ns.go),
  ])));
  console.log(`\n${table(['', 'this module', 'bare Go program', 'ratio'], [
    ...sizes.map(([what, ours, bare]) => [what, size(ours), size(bare), (ours / bare).toFixed(2)]),
    ['page load to ready', time(median(start.fast) * 1e6), time(median(start.bare) * 1e6), (median(start.fast) / median(start.bare)).toFixed(2)],
  ])}`);
}

const site = makeSite();
try {
  const bytes = (name) => statSync(join(site.dir, name)).size;
  const result = {
    ...await measureAll(site.dir),
    sizes: [['wasm', bytes('gossip.wasm'), bytes('bare.wasm')], ['wasm, brotli', bytes('gossip.wasm.br'), bytes('bare.wasm.br')]],
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 1));
  else print(result);
} finally {
  site.remove();
}
