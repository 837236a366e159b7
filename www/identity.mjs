// The identity of a build: a hash of all that it is made of, so that its files know
// each other. That of the WebAssembly alone changes less often. Called as
// `node www/identity.mjs`, prints the latter; with `sources`, a hash of all that is built.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The files below paths of the repository, in a lasting order. */
function filesBelow(...paths) {
  return paths
    .flatMap((path) =>
      path.endsWith('/')
        ? readdirSync(join(root, path), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        : [path],
    )
    .sort();
}

function hashOf(files, ...more) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.update(more.join('\0')).digest('hex').slice(0, 12);
}

const isGo = (file) => file.endsWith('.go') && !file.endsWith('_test.go');

/** Of the WebAssembly, which is made of Go. */
export const wasmIdentity = hashOf(
  filesBelow('gossip/', 'wasm/').filter(isGo).concat('go.mod', 'go.sum'),
  execFileSync('go', ['env', 'GOVERSION'], { cwd: root, encoding: 'utf8' }),
  JSON.parse(readFileSync(join(root, 'www/package.json'), 'utf8')).version,
);

const pages = readdirSync(join(root, 'www')).filter((name) => name.endsWith('.html'));

/** Of the whole site. */
export const identity = hashOf(
  filesBelow('www/src/', 'www/style/', 'www/lesson/', 'www/package.json', 'www/package-lock.json', 'www/build.mjs').concat(
    pages.sort().map((name) => `www/${name}`),
  ),
  wasmIdentity,
);

/** Of all that build.sh builds, also of the server and of what does not change how the site behaves. */
export function sources() {
  const others = readdirSync(join(root, 'www'), { withFileTypes: true }).filter((entry) => entry.isFile());
  return hashOf([...filesBelow('www/serve/').filter(isGo), ...others.map(({ name }) => `www/${name}`).sort(), 'build.sh'], identity);
}

if (process.argv[1] === import.meta.filename) console.log(process.argv[2] === 'sources' ? sources() : wasmIdentity);
