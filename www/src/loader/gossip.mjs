// Entry for import, in pages, in module workers and in Node.
import { load } from './module.js';

// Under other names here: a bundler would rename the functions themselves to avoid a
// clash, and their names are part of the interface.
const { gossip: namespace, gossipRound: round, spreadInfo: spread } = load(import.meta.url);
const { ready } = namespace;

export { namespace as default, namespace as gossip, ready, round as gossipRound, spread as spreadInfo };
