// Entry for import in Node, which reads files in its own way.
import { readFile } from 'node:fs/promises';
import { filesBeside } from './files.js';
import { load } from './module.js';

const {
  gossip: namespace,
  gossipRound: round,
  spreadInfo: spread,
} = load(
  {
    ...filesBeside(null),
    wasm: () => new URL('./gossip.wasm', import.meta.url),
    lab: () => new URL('./lab.wasm', import.meta.url),
  },
  { read: readFile },
);
const { ready } = namespace;

export { namespace as default, namespace as gossip, ready, round as gossipRound, spread as spreadInfo };
