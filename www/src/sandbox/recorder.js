// Records what the rounds of a program do to its nodes, for the States tab of the page.
// Steps are events { kind: 'step', what, ... }. `cluster` is the number of the array of
// nodes, in the order of appearance, `count` the number of nodes, and `changes` an array
// of [node, key, value, version, line, column]: texts of key, value and version, with a null
// value for a key that is gone, and the place in the program that made the change, 0 if it is
// not known:
//   what: 'start', cluster, count, changes             an array of nodes is seen for the first time
//   what: 'set', cluster, count, changes               the program has changed states between rounds
//   what: 'round', cluster, count, changes, source, target
//   what: 'spread', cluster, key, value, from          spreadInfo begins; what follows is part of it
//   what: 'spread-end'
//   what: 'go-spread', cluster, count, changes, key, value, from   all of a spreadInfo of Go's
//   what: 'partial'                                    from now on, some nodes, keys or parts of keys are not recorded
//   what: 'full'                                       nothing more is recorded
// The recording is only for display: it must never disturb the program, which may change
// its realm in any way.
import { cut as cutText } from './cut.js';
import { inspect } from './inspect.js';
import { unheard } from './moments.js';
import { standsFor } from './written.js';

const limits = { steps: 1000, cells: 40_000, characters: 1_000_000, nodes: 64, keys: 64, text: 1000, looks: 400_000, ms: 1000 };
const { Proxy } = globalThis;
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const now = performance.now.bind(performance);

const nothing = () => {};

/** A recorder of the same kind that records nothing. */
export const silent = { begin: () => nothing, wrap: (name, value) => wrapping(() => nothing, name, value), hooks: unheard };

/**
 * withGo: the functions recorded are Go's, whose spreadInfo makes its rounds unseen. `places`
 * are those that the program tells to the hooks, see hooks.js.
 */
export function createRecorder(post, withGo, places) {
  const clusters = new WeakMap(); // nodes -> { number, known: [Map of key -> seen entry] }
  let count = 0;
  let steps = 0;
  let cells = 0;
  let characters = 0;
  let full = false;
  let partial = false;
  let spent = 0; // ms, which the program loses from its time limit
  let inRound = false;
  let inSpread = false;
  let looks = limits.looks; // cells that hooks may look at
  let watched = /** @type {any} */ (null); // what hooks look at: that of the call in progress, see watch

  function emit(step) {
    if (full) return;
    steps++;
    cells += step.changes?.length ?? 0;
    for (const [, ...texts] of step.changes ?? []) for (const text of texts) characters += text?.length ?? 0;
    if (steps > limits.steps || cells > limits.cells || characters > limits.characters || spent > limits.ms) stop();
    else post({ kind: 'step', ...step });
  }

  function stop() {
    if (full) return;
    full = true;
    post({ kind: 'step', what: 'full' });
  }

  function leaveOut() {
    if (partial) return;
    partial = true;
    post({ kind: 'step', what: 'partial' });
  }

  function clusterOf(nodes) {
    let cluster = clusters.get(nodes);
    if (cluster === undefined) {
      cluster = { number: count++, known: [] };
      clusters.set(nodes, cluster);
      emit({ what: 'start', ...difference(nodes, cluster) });
    }
    return cluster;
  }

  /** Records what has changed since the last step. */
  function catchUp(nodes) {
    const changed = difference(nodes, clusterOf(nodes));
    if (changed.changes.length > 0) emit({ what: 'set', ...changed });
  }

  function difference(nodes, cluster) {
    const begin = now();
    const changes = [];
    const shown = Math.min(nodes.length, limits.nodes);
    if (nodes.length > shown) leaveOut();
    for (let i = 0; i < shown; i++) {
      const known = (cluster.known[i] ??= new Map());
      const entries = entriesOf(nodes[i], known);
      const add = (key, value, version) => changes.push([i, key, value, version, ...placeOf(nodes, i, key)]);
      for (const key of known.keys()) if (!entries.has(key)) add(key, null, '');
      for (const [
        key,
        {
          texts: [value, version],
        },
      ] of entries) {
        const before = known.get(key);
        if (before === undefined || before.texts[0] !== value || before.texts[1] !== version) add(key, value, version);
      }
      cluster.known[i] = entries;
    }
    spent += now() - begin;
    if (watched !== null) watched = watch(watched.nodes, watched.at);
    return { cluster: cluster.number, count: shown, changes };
  }

  /**
   * Nodes for hooks to look at, `at` these indexes: `seen` is what they knew at the last look, by
   * node and key, and `places` what has changed a key since the last step, by node and key, too.
   */
  function watch(nodes, at) {
    const { known } = clusters.get(nodes);
    const byNode = (make) => new Map(at.map((i) => [i, make(known[i])]));
    return { nodes, at, seen: byNode((entries) => new Map(entries)), places: byNode(() => new Map()) };
  }

  /** The place that changed a cell, [0, 0] if it is not known. */
  const placeOf = (nodes, node, key) => (watched?.nodes === nodes && watched.places.get(node)?.get(key)) || [0, 0];

  /** Looks for what a place in the program has changed. Reading may run the program's code, whose places do not count. */
  function look(place) {
    const looking = watched;
    watched = null;
    try {
      for (const i of looking.at) lookAt(looking.nodes[i]?.state ?? {}, looking.seen.get(i), looking.places.get(i), place);
      if (looks > 0) watched = looking;
    } catch {
      // what cannot be looked at has no places
    }
  }

  function lookAt(state, seen, found, place) {
    const names = new Set();
    const keys = Object.keys(state).slice(0, limits.keys);
    looks -= keys.length + seen.size + 1;
    for (const key of keys) {
      const entry = state[key];
      if (entry === undefined) continue;
      const name = cut(key);
      names.add(name);
      const { value, version } = contentOf(entry);
      const before = seen.get(name);
      if (before !== undefined && Object.is(before.value, value) && Object.is(before.version, version)) continue;
      seen.set(name, { value, version });
      found.set(name, place);
    }
    for (const name of seen.keys()) {
      if (names.has(name)) continue;
      seen.delete(name);
      found.set(name, place);
    }
  }

  const hooks = Object.freeze({
    __proto__: null,
    did(number, value) {
      const place = typeof number === 'number' ? places[number] : undefined; // the program can call this, too
      if (watched !== null && place !== undefined) look(place);
      return value;
    },
  });

  /**
   * A node's entries by key, as { value, version, texts: [value, version] }. What is not
   * an entry has the version ''. Texts are made only for entries that have changed.
   */
  function entriesOf(node, known) {
    const entries = new Map();
    const state = typeof node === 'object' && node !== null ? node.state : null;
    if (typeof state !== 'object' || state === null) return entries;
    for (const key of Object.keys(state)) {
      if (entries.size === limits.keys || key.length > limits.text) leaveOut();
      if (entries.size === limits.keys) break;
      const entry = state[key];
      if (entry === undefined) continue;
      const { isEntry, value, version } = contentOf(entry);
      const name = cut(key);
      const before = known.get(name);
      const texts =
        before !== undefined && isSame(value, before.value) && isSame(version, before.version)
          ? before.texts
          : [textOf(value), isEntry ? textOf(version) : ''];
      entries.set(name, { value, version, texts });
    }
    return entries;
  }

  function spread(args, nodes) {
    if (inSpread) return nothing;
    const what = { key: cut(String(args[1])), value: textOf(args[2]), from: Number(args[3]) };
    catchUp(nodes);
    inSpread = true;
    const cluster = clusters.get(nodes);
    watched = watch(nodes, [...cluster.known.keys()]);
    if (!withGo) emit({ what: 'spread', cluster: cluster.number, ...what });
    return () => {
      inSpread = false;
      if (withGo) emit({ what: 'go-spread', ...difference(nodes, cluster), ...what });
      else {
        catchUp(nodes);
        watched = null;
        emit({ what: 'spread-end' });
      }
    };
  }

  function round(args, nodes) {
    if (inRound) return nothing;
    catchUp(nodes);
    inRound = true;
    const [source, target] = [Number(args[1]), Number(args[2])];
    const around = watched;
    watched = watch(
      nodes,
      [source, target].filter((index) => index in clusters.get(nodes).known),
    );
    return () => {
      inRound = false;
      emit({ what: 'round', ...difference(nodes, clusters.get(nodes)), source, target });
      watched = around?.nodes === nodes ? watch(nodes, around.at) : around;
    };
  }

  function begin(name, args) {
    try {
      const nodes = args[0];
      if (full || !Array.isArray(nodes)) return nothing;
      const end = name === 'gossipRound' ? round(args, nodes) : spread(args, nodes);
      return () => {
        try {
          end();
        } catch {
          stop(); // the program has changed its realm too much to record it
        }
      };
    } catch {
      stop();
      return nothing;
    }
  }

  return { begin, wrap: (name, value) => wrapping(begin, name, value), hooks: withGo ? unheard : hooks };
}

/**
 * A recorder whose records nobody gets, for the top level of a program that is checked: recording reads its states,
 * and so calls its getters, as often as in a run. After `end` it reads nothing more.
 */
export function createUnreadRecorder(places) {
  const recorder = createRecorder(nothing, false, places);
  let over = false;
  const begin = (name, args) => (over ? nothing : recorder.begin(name, args));
  const hooks = Object.freeze({ __proto__: null, did: (number, value) => (over ? value : recorder.hooks.did(number, value)) });
  const end = () => {
    over = true;
  };
  return { begin, wrap: (name, value) => wrapping(begin, name, value), hooks, end };
}

/** A function that reports its calls to `begin` and is otherwise as it was; any other value as it is. */
function wrapping(begin, name, value) {
  if (typeof value !== 'function') return value;
  giveName(value, name);
  const recorded = new Proxy(value, {
    apply(_, that, args) {
      const end = begin(name, args);
      try {
        return apply(value, that, args);
      } finally {
        end();
      }
    },
  });
  standsFor(recorded, value);
  return recorded;
}

/** Gives a function without a name the one under which it stands, as engines do where they see it. */
function giveName(value, name) {
  try {
    if (getOwnPropertyDescriptor(value, 'name')?.value === '') defineProperty(value, 'name', { value: name, configurable: true });
  } catch {
    // a Proxy of the program
  }
}

/** What a state has under a key, as { isEntry, value, version }. */
function contentOf(entry) {
  const isEntry = typeof entry === 'object' && entry !== null && 'value' in entry && 'version' in entry;
  return isEntry ? { isEntry, value: entry.value, version: entry.version } : { isEntry, value: entry, version: undefined };
}

/** Reports whether a value is the same as before and cannot have changed inside. */
const isSame = (value, before) => value === before && (typeof value !== 'object' || value === null) && typeof value !== 'function';

/** The text of a value, as in reports. */
const textOf = (value) => cut(inspect(value, { json: true }));

const cut = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= limits.text ? line : `${cutText(line, limits.text - 1)}…`;
};
