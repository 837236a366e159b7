// Entry for import, in pages and in module workers, and for bundlers: they look
// for `new URL('./FILE', import.meta.url)`, put the file where the page can get it,
// and write its address there. So it stands here word for word, and nothing else
// asks for import.meta.url, in whose place some put a path of their own machine.
import { addressOf, filesBeside } from './files.js';
import { String } from '../protocol/primordials.js';
import { load } from './module.js';
import { here } from './place.js';

const beside = filesBeside(here());

/**
 * The address that a bundler wrote, or that of the file beside the script if it has made
 * one that is no module. Next.js writes an object that is like a URL, with a path as its href.
 */
const found = (address, name) => () => {
  try {
    return addressOf(String(address()));
  } catch {
    return beside[name]();
  }
};

// Under other names here: a bundler would rename the functions themselves to avoid a
// clash, and their names are part of the interface.
const {
  gossip: namespace,
  gossipRound: round,
  spreadInfo: spread,
} = load({
  wasm: found(() => new URL('./gossip.wasm', import.meta.url), 'wasm'),
  judge: found(() => new URL('./judge.wasm', import.meta.url), 'judge'),
  worker: found(() => new URL('./judge.js', import.meta.url), 'worker'),
  sandbox: found(() => new URL('./sandbox.html', import.meta.url), 'sandbox'),
  lab: found(() => new URL('./lab.wasm', import.meta.url), 'lab'),
  labWorker: found(() => new URL('./lab.js', import.meta.url), 'labWorker'),
});
const { ready } = namespace;

export { namespace as default, namespace as gossip, ready, round as gossipRound, spread as spreadInfo };
