// The site as an npm package: what its package.json says.

/** What the package has besides package.json and LICENSE: all but the lesson page itself. */
const files = [
  'gossip.js',
  'gossip.mjs',
  'gossip.node.mjs',
  'gossip.wasm',
  'gossip.d.ts',
  'gossip.d.mts',
  'judge.js',
  'lab.js',
  'lab.wasm',
  'judge.wasm',
  'sandbox.html',
  'embed.js',
  'embed.mjs',
  'embed.d.ts',
  'embed.d.mts',
  'react.d.mts',
  'runner.html',
  'controls.js',
  'page.js',
  'page.wasm',
  'editor.mjs',
  'tools.mjs',
  'merge.mjs',
  'format.js',
  'prettier-notices.txt',
  'embedded.css',
  'wasm_exec.js',
  'licenses.txt',
];

/** Files that are asked for by their names, such as 'gossip-lesson/gossip.wasm'. */
const named = files.filter((name) => !/\.d\.m?ts$/.test(name) && name !== 'gossip.node.mjs');

const entry = (name, types) => ({ types: `./${types}`, default: `./${name}` });

/** The text of the package.json. */
export function packageJSON({ name, version, license }) {
  const manifest = {
    name,
    version,
    description: 'The gossip protocol in Go and WebAssembly, a checker of programs that implement it, and a runner for pages',
    license,
    type: 'module',
    exports: {
      '.': {
        types: './gossip.d.mts',
        browser: './gossip.mjs',
        node: './gossip.node.mjs',
        default: './gossip.mjs',
      },
      './embed': entry('embed.mjs', 'embed.d.mts'),
      './react': entry('embed.mjs', 'react.d.mts'),
      ...Object.fromEntries(named.map((file) => [`./${file}`, `./${file}`])),
      './gossip.js': entry('gossip.js', 'gossip.d.ts'),
      './package.json': './package.json',
    },
    types: './gossip.d.mts',
    files,
    sideEffects: [
      './gossip.js',
      './embed.js',
      './embed.mjs',
      './judge.js',
      './lab.js',
      './controls.js',
      './page.js',
      './format.js',
      './wasm_exec.js',
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
