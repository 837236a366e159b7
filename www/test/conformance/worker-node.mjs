// A separate process, with the module loaded in one of two ways.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { run } from './realm.mjs';

const [{ dist, way, names, options }] = await once(process, 'message');
const globalsBefore = ['process', 'Go', 'fs', 'path'].map((name) => globalThis[name]);
const { instantiate } = WebAssembly;
let instance;
WebAssembly.instantiate = async (...args) => {
  const made = await instantiate(...args);
  instance = made.instance ?? made;
  return made;
};

if (way === 'textbook') {
  globalThis.require = createRequire(join(dist, 'wasm_exec.js'));
  new Function(await readFile(join(dist, 'wasm_exec.js'), 'utf8'))();
  const go = new globalThis.Go();
  const result = await WebAssembly.instantiate(await readFile(join(dist, 'gossip.wasm')), go.importObject);
  go.run(result.instance);
} else {
  const module = await import(pathToFileURL(join(dist, 'gossip.mjs')));
  await module.ready;
  Object.assign(globalThis, { gossip: module.gossip, gossipRound: module.gossipRound, spreadInfo: module.spreadInfo });
}

const globalsKept = ['process', 'Go', 'fs', 'path'].map((name, i) => globalThis[name] === globalsBefore[i]);
const memory = () => ({ memory: instance.exports.mem.buffer.byteLength });
process.send({ ...run(names, { ...options, memory }), globalsKept }, () => process.exit());
