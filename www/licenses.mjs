// The licenses of everything in the site, read from the packages' own files.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const www = import.meta.dirname;

/**
 * The text of licenses.txt. `sources` are the paths of the files that were bundled, and
 * `notices` are, by the names of packages, files with the licenses of what they contain.
 */
export function licenses(sources, notices) {
  const packages = [...npmPackages(sources), ...goModules()];
  const byLicense = new Map();
  for (const { name, folder } of packages) {
    const notice = notices[name.split(' ')[0]];
    const text = licenseIn(folder, name) + (notice === undefined ? '' : `\n\nThe licenses of what it contains are in ${notice}.`);
    byLicense.set(text, [...(byLicense.get(text) ?? []), name]);
  }
  const parts = [...byLicense].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  return [`The lesson, its scripts and its WebAssembly modules\n\n${licenseIn(www, 'the lesson')}`, ...parts].join(
    `\n\n${'-'.repeat(80)}\n\n`,
  );
}

/** The packages that sources lie in, as { name, folder }, the name with its version. */
function npmPackages(sources) {
  const folders = sources.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  return [...new Set(folders)]
    .filter((folder) => folder !== undefined)
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name: `${name} ${version}`, folder };
    });
}

/** The modules in the WebAssembly files, and Go itself: its standard library, runtime and wasm_exec.js. */
function goModules() {
  const go = (...args) =>
    execFileSync('go', args, { cwd: www, encoding: 'utf8', env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' } })
      .trim()
      .split('\n');
  const [root, version] = go('env', 'GOROOT', 'GOVERSION');
  const module = '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}';
  const modules = [...new Set(go('list', '-deps', '-f', module, '../wasm/...'))].filter(Boolean).sort();
  return [
    { name: `Go (${version}), with its standard library and wasm_exec.js`, folder: root },
    ...modules.map((line) => {
      const [name, folder] = line.split('\t');
      return { name, folder };
    }),
  ];
}

function licenseIn(folder, name) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.|$)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no license file in ${folder}`);
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
