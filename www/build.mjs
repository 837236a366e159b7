// Bundles what a browser loads into www/dist, next to the wasm files that
// build.sh has put there.
import './node.mjs';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { identity, wasmIdentity } from './identity.mjs';
import { charts } from './lesson/chart.mjs';
import { exchange } from './lesson/exchange.mjs';
import { neighborLinks } from './lesson/neighbors.mjs';
import { spread } from './lesson/spread.mjs';
import { licenses } from './licenses.mjs';
import { packageJSON } from './pack.mjs';

const www = import.meta.dirname;
const source = (name) => join(www, 'src', name);
const dist = (name) => join(www, 'dist', name);
const read = (file) => readFileSync(file, 'utf8');
const hash = (content) => createHash('sha256').update(content).digest('hex');

/** What src/loader/shelter.js gives wasm_exec.js instead of the page's globals. */
const sheltered = [
  'Array',
  'DataView',
  'Date',
  'Map',
  'Math',
  'Reflect',
  'String',
  'TextDecoder',
  'TextEncoder',
  'Uint8Array',
  'Uint8ClampedArray',
  'clearTimeout',
  'crypto',
  'isNaN',
  'parseInt',
  'performance',
  'setTimeout',
];

const manifest = JSON.parse(read(join(www, 'package.json')));
const about = `/* ${manifest.name} ${manifest.version}, build ${identity} */`;
const types = ['gossip.d.ts', 'gossip.d.mts', 'embed.d.ts', 'embed.d.mts', 'react.d.mts'];

/** Names of all files in the site so far; build.sh has made the first ones. */
const made = new Set(['gossip.wasm', 'judge.wasm', 'lab.wasm', 'lab-page.wasm', 'node-page.wasm', 'page.wasm', 'wasm_exec.js']);

/** What no visit loads. */
const unvisited = new Set(['check.js', 'gossip.node.mjs']);

/** The licenses of what Prettier contains, which comes as one bundle. */
const notices = 'prettier-notices.txt';

/** What a visit loads and keeps only when it is asked for. */
const onDemand = new Set(['format.js', notices]);

/** How many nodes the lesson's charts are about. */
const chartNodes = 1000;

/** Paths of all files bundled so far. */
const bundled = new Set();

const scratch = mkdtempSync(join(tmpdir(), 'gossip-build-'));
try {
  await build();
} finally {
  rmSync(scratch, { recursive: true });
}

async function build() {
  // The toolchain's loader as a function, so that its globals can be lent to it.
  const wasmExec = join(scratch, 'wasm_exec.js');
  writeFileSync(
    wasmExec,
    `export function evaluate({ fs, ${sheltered.join(', ')} }) {\n${read(dist('wasm_exec.js')).replace('"use strict";', '')}\n}\n`,
  );
  const shared = [
    `--alias:wasm_exec=${wasmExec}`,
    `--define:WASM_BUILD=${JSON.stringify(wasmIdentity)}`,
    `--define:VERSION=${JSON.stringify(manifest.version)}`,
    `--define:WASM_BYTES=${statSync(dist('gossip.wasm')).size}`,
  ];
  bundleToSite(source('loader/gossip.js'), 'gossip.js', ['--format=iife', '--minify-identifiers', ...shared]);
  bundleToSite(source('loader/gossip.mjs'), 'gossip.mjs', ['--format=esm', '--minify-identifiers', ...shared]);
  bundleToSite(source('loader/gossip.node.mjs'), 'gossip.node.mjs', [
    '--format=esm',
    '--minify-identifiers',
    '--external:node:*',
    ...shared,
  ]);

  bundleToSite(source('client/check-alone.js'), 'check.js', ['--format=iife', '--minify-identifiers', ...shared]);
  bundleToSite(source('client/judge-worker.js'), 'judge.js', ['--format=iife', '--minify-identifiers', ...shared]);
  bundleToSite(source('client/lab-worker.js'), 'lab.js', ['--format=iife', ...shared]);

  // The sandbox runs learners' programs. It is loaded only into <iframe sandbox="allow-scripts">,
  // so its origin is opaque: no storage, no cookies, no reach into the page; its policy forbids
  // every request. It is one file: the document contains the frame's script, which contains
  // those of its workers as texts.
  const [reader, worker] = ['reader', 'worker'].map((name) => join(scratch, `${name}.txt`));
  bundle(source('sandbox/reader.js'), reader, ['--format=iife', '--minify-identifiers']);
  bundle(source('sandbox/worker.js'), worker, ['--format=iife', '--minify-identifiers', ...shared]);
  const frame = join(scratch, 'frame.js');
  bundle(source('sandbox/frame.js'), frame, [
    '--format=iife',
    '--minify-identifiers',
    `--alias:reader-text=${reader}`,
    `--alias:worker-text=${worker}`,
  ]);
  const script = read(frame).replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
  update('sandbox.html', fill(read(source('sandbox/sandbox.html')), 'frame', `<script>\n${script}</script>`));

  const solution = join(scratch, 'solution.txt');
  writeFileSync(solution, read(join(www, 'lesson', 'solution.js')));
  for (const name of ['early', 'controls', 'figures'])
    bundleToSite(source(`page/${name}.js`), `${name}.js`, ['--format=iife', '--minify-identifiers']);
  bundleToSite(source('page/page.js'), 'page.js', [
    '--format=esm',
    '--minify-identifiers',
    `--alias:solution-text=${solution}`,
    `--define:PAGE_WASM_BYTES=${statSync(dist('page.wasm')).size}`,
    ...shared,
  ]);
  bundleToSite(source('lab/lab-page.js'), 'lab-page.js', ['--format=esm', ...shared]);
  bundleToSite(source('lab/node-page.js'), 'node-page.js', ['--format=iife', ...shared]);
  // Where CodeMirror can ask for waiting input, it parses for 100 ms at a time: too long for messages and timers.
  bundleToSite(source('page/codemirror.js'), 'editor.mjs', [
    '--format=esm',
    '--minify-identifiers',
    '--define:navigator.scheduling=undefined',
  ]);
  bundleToSite(source('format/worker.js'), 'format.js', ['--format=iife']);
  update(notices, read(join(www, 'node_modules/prettier/THIRD-PARTY-NOTICES.md')));
  const inEditor = ['@codemirror/view', '@codemirror/state', '@codemirror/language', '@lezer/highlight', 'style-mod'];
  for (const [name, more] of [
    ['tools', ['@lezer/common', '@lezer/javascript']], // the sources of completions are not in the editor
    ['merge', ['@codemirror/lang-javascript']],
  ])
    bundleToSite(source(`page/${name}.js`), `${name}.mjs`, [
      '--format=esm',
      '--minify-identifiers',
      '--external:./editor.mjs',
      ...[...inEditor, ...more].map((library) => `--alias:${library}=./editor.mjs`),
    ]);
  const starter = escapeText(read(join(www, 'lesson', 'starter.js')));
  const meta = `<meta name="build" content="${identity}">`;
  const neighbors = neighborLinks(JSON.parse(read(join(www, 'lesson', 'neighbors.json'))));
  const sample = read(join(www, 'lesson/samples/exchange.js'));
  const parts = {
    starter,
    build: meta,
    charts: charts(chartNodes, await exactLaws()),
    exchange: exchange(sample, codeMarkup(sample)),
    spread: spread(),
    neighbors,
  };
  const page = withSamples(Object.entries(parts).reduce((filled, [name, text]) => fill(filled, name, text), read(join(www, 'index.html'))));
  const index = withoutIndentation(verbatim(page));
  update('index.html', index);
  const labPage = verbatim(fill(read(join(www, 'lab.html')), 'build', meta));
  update('lab.html', labPage);
  update('node.html', verbatim(fill(read(join(www, 'node.html')), 'build', meta)));
  const runner = /<!--runner-->(.*)<!--\/runner-->/s.exec(index)[1];
  update('runner.html', fill(fill(read(source('embed/runner.html')), 'runner', runner), 'build', meta));
  const lab = /<!--lab-->(.*)<!--\/lab-->/s.exec(labPage)[1];
  update('lab-frame.html', fill(fill(read(source('embed/lab-frame.html')), 'lab', lab), 'build', meta));
  for (const name of ['embed', 'example']) bundleToSite(source(`embed/${name}.js`), `${name}.js`, ['--format=iife']);
  bundleToSite(source('embed/embed.js'), 'embed.mjs', ['--format=esm']);
  for (const name of ['style', 'lab', 'lab-frame', 'embedded', 'example'])
    bundleToSite(join(www, `style/${name}.css`), `${name}.css`, ['--loader:.css=css']);
  for (const name of ['embed.html', 'icon.svg', ...types, 'LICENSE']) update(name, read(join(www, name)));
  update('package.json', packageJSON(manifest));
  update('licenses.txt', licenses([...bundled], { prettier: notices }));
  bundleServiceWorker();
  removeOthers();
}

/** The exact laws that the charts show, by mode. */
async function exactLaws() {
  const { default: gossip } = await import(pathToFileURL(dist('gossip.node.mjs')).href);
  const laws = {};
  for (const mode of ['push', 'pull', 'push-pull']) {
    const { exact } = await gossip.simulate({ nodes: chartNodes, mode, trials: 1, seed: 1 });
    laws[mode] = exact;
  }
  return laws;
}

/** The service worker lists the content of every other file, so it is made last. */
function bundleServiceWorker() {
  const names = [...made].filter((name) => /\.(html|css|js|mjs|wasm|svg|txt)$/.test(name) && !unvisited.has(name)).sort();
  const files = names.map((name) => [name, hash(readFileSync(dist(name)))]);
  const listed = (isOnDemand) => JSON.stringify(files.filter(([name]) => onDemand.has(name) === isOnDemand));
  bundleToSite(source('offline/sw.js'), 'sw.js', [
    '--format=iife',
    `--define:FILES=${listed(false)}`,
    `--define:ON_DEMAND=${listed(true)}`,
    `--define:VERSION=${JSON.stringify(hash(JSON.stringify(files)).slice(0, 16))}`,
  ]);
}

/** Removes what an earlier build left behind, but not the compressed siblings of current files. */
function removeOthers() {
  for (const name of readdirSync(join(www, 'dist'))) {
    // Hidden ones are of builds that run at the same time.
    if (!name.startsWith('.') && !made.has(name.replace(/\.(br|gz)$/, ''))) rmSync(dist(name), { recursive: true, force: true });
  }
}

/** Writes a file of the site unless it already has that text, so that it is not compressed again. */
function update(name, text) {
  made.add(name);
  if (existsSync(dist(name)) && read(dist(name)) === text) return;
  const whole = dist(`.${name}-${process.pid}`); // what others read is never half a file
  writeFileSync(whole, text);
  renameSync(whole, dist(name));
}

function bundleToSite(entry, name, options) {
  const output = join(scratch, name);
  bundle(entry, output, options);
  update(name, read(output));
}

// The sources are modules and therefore strict; the banner makes script bundles strict too.
function bundle(entry, output, options) {
  const metafile = join(scratch, 'meta.json');
  execFileSync(
    'go',
    [
      'tool',
      'esbuild',
      entry,
      `--outfile=${output}`,
      `--metafile=${metafile}`,
      '--bundle',
      '--minify-syntax',
      '--minify-whitespace',
      '--target=es2022',
      '--charset=utf8',
      '--legal-comments=none',
      '--log-level=warning',
      `--banner:js=${about}\n"use strict";`,
      `--banner:css=${about}`,
      `--define:BUILD=${JSON.stringify(identity)}`,
      `--define:THIS_FILE=${JSON.stringify(basename(output))}`,
      ...options,
    ],
    { stdio: 'inherit' },
  );
  for (const path of Object.keys(JSON.parse(read(metafile)).inputs)) bundled.add(path);
}

function fill(template, name, text) {
  const place = `<!--${name}-->`;
  if (!template.includes(place)) throw new Error(`the template has no ${place}`);
  return template.replace(place, () => text);
}

/** The page with its sample programs (lesson/samples), where it has <!--sample NAME: LABEL-->, each with a link (src/page/samples.js). */
function withSamples(page) {
  return page.replaceAll(/<!--sample ([\w-]+): (.+)-->/g, (_, name, label) => {
    const code = codeMarkup(read(join(www, 'lesson/samples', `${name}.js`)));
    return (
      `<pre role="region" aria-label="${label}" tabindex="0"><code>${code}</code></pre>\n` +
      `<p><a class="sample" href="#runner">Open in the editor</a></p>`
    );
  });
}

/** A page whose code browsers leave as it is when they translate it. */
function verbatim(page) {
  return page.replaceAll(/<(code|samp)>/g, '<$1 translate="no">');
}

/** A page without its indentation, which nobody sees but each first visit would transfer. */
function withoutIndentation(page) {
  return page.replaceAll(/<(pre|textarea)\b.*?<\/\1>|\n +/gs, (part, kept) => (kept === undefined ? '\n' : part));
}

/** A program as markup, with its comments marked. */
function codeMarkup(program) {
  return escapeText(program).replaceAll(/\/\/ .*/g, '<span class="c">$&</span>');
}

function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').trimEnd();
}
