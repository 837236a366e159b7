// Two replicas brought to the same state, in Node: by gossipRound, by the lesson's loop, and by
// npm packages that reconcile replicas over a network. These do more (history, concurrent
// edits, a wire format); a page that only gossips would pay for it all the same.
import { join } from 'node:path';
import Model from 'scuttlebutt/model.js';
import * as yjs from 'yjs';

const text = (k) => `value of ${k}`;

/** Whether a replica, 0 or 1, has written a key: four fifths of them. */
const writes = (replica, k) => (replica + k) % 5 !== 3;

/** Each makes two replicas of some keys and has exchange(), which resolves when they agree, and count(), how many keys both have. */
function contenders(gossipRound, lessonRound) {
  return { gossipRound: rows(gossipRound), 'lesson loop': rows(lessonRound), scuttlebutt, yjs: documents };
}

const rows = (round) => (keys) => {
  const nodes = [0, 1].map((id) => ({ id, state: {} }));
  for (const { id, state } of nodes) {
    for (let k = 0; k < keys; k++) if (writes(id, k)) state[`key${k}`] = { value: text(k), version: 1 + ((id + k) % 3) };
  }
  return {
    exchange: () => round(nodes, 0, 1),
    count: () => Object.keys(nodes[0].state).length,
  };
};

function scuttlebutt(keys) {
  const replicas = [0, 1].map((id) => {
    const model = new Model(`node${id}`);
    for (let k = 0; k < keys; k++) if (writes(id, k)) model.set(`key${k}`, text(k));
    return model;
  });
  return {
    exchange: () =>
      new Promise((resolve) => {
        const [a, b] = replicas.map((replica) => replica.createStream({ wrapper: 'raw' }));
        let left = 2;
        for (const stream of [a, b]) {
          stream.once('sync', () => {
            if (--left > 0) return;
            for (const one of [a, b]) one.destroy();
            resolve(undefined);
          });
        }
        a.pipe(b).pipe(a);
      }),
    count: () => replicas[0].keys().length,
  };
}

function documents(keys) {
  const replicas = [0, 1].map((id) => {
    const document = new yjs.Doc();
    document.clientID = id + 1;
    document.transact(() => {
      for (let k = 0; k < keys; k++) if (writes(id, k)) document.getMap('state').set(`key${k}`, text(k));
    });
    return document;
  });
  const [a, b] = replicas;
  return {
    exchange() {
      const toB = yjs.encodeStateAsUpdate(a, yjs.encodeStateVector(b));
      const toA = yjs.encodeStateAsUpdate(b, yjs.encodeStateVector(a));
      yjs.applyUpdate(b, toB);
      yjs.applyUpdate(a, toA);
    },
    count: () => a.getMap('state').size,
  };
}

/**
 * Resolves to [{ label, times: { contender: [nanoseconds an exchange] } }]: of replicas that differ,
 * and of the same replicas once they agree. `dist` is the folder of the built site, `lesson` the
 * file with the lesson's loop.
 */
export async function measurePackages(dist, lesson, { sizes, warmUps, samples }) {
  const { ready, gossipRound } = await import(join(dist, 'gossip.node.mjs'));
  const { exchange } = await import(lesson);
  await ready;
  const all = contenders(gossipRound, exchange);
  const results = [];
  for (const keys of sizes) {
    const differing = {};
    const agreeing = {};
    for (const name of Object.keys(all)) [differing[name], agreeing[name]] = [[], []];
    for (let sample = -warmUps; sample < samples; sample++) {
      for (const [name, make] of Object.entries(all)) {
        const replicas = make(keys);
        const first = await timed(replicas.exchange);
        const again = await timed(replicas.exchange);
        if (replicas.count() !== keys) throw new Error(`${name}: ${replicas.count()} of ${keys} keys have arrived`);
        if (sample < 0) continue;
        differing[name].push(first);
        agreeing[name].push(again);
      }
    }
    results.push({ label: `${keys} keys, each has written four fifths`, times: differing });
    results.push({ label: `${keys} keys, both agree`, times: agreeing });
  }
  return results;
}

async function timed(exchange) {
  const begin = process.hrtime.bigint();
  await exchange();
  return Number(process.hrtime.bigint() - begin);
}
