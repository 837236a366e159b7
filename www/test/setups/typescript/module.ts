// Compiled, never run: what the declarations must accept and refuse.
import gossip, {
  ready,
  gossipRound,
  spreadInfo,
  type CheckReport,
  type Counterexample,
  type Entry,
  type Gossip,
  type Node,
} from 'gossip-lesson';

const nodes: Node[] = [{ state: {} }, { state: { x: { value: [1], version: 1 }, y: null } }];
const named = [{ id: 'a', state: { x: { value: 'v', version: 1, note: 'extra' } } }];

const nothing: undefined = gossipRound(nodes, 0, 1);
gossipRound(named, 0, 0);
spreadInfo(nodes, 'leader', { any: 'value' }, 0);

// States may have a type of their own, and nothing need be writable but their entries.
interface Votes {
  leader?: Entry<string>;
  term: Entry<number> | null;
}
class Voter {
  state: Votes = { term: null };
  constructor(readonly id: string) {}
}
const voters: readonly Voter[] = [new Voter('a'), new Voter('b')];
gossipRound(voters, 0, 1);
spreadInfo(voters, 'leader', 'a', 0);
gossipRound(Object.freeze([...voters]), 0, 1);
const records: { readonly state: Readonly<Record<string, Entry>> }[] = [];
gossipRound(records, 0, 1);

gossip.gossipRound(nodes, 0, 1);
gossip.spreadInfo(voters, 'leader', 'a', 0);
const loaded: Promise<Gossip> = gossip.load({ wasm: new Uint8Array(8), judge: '/judge.wasm', sandbox: new URL('https://a.example/') });
const namespace: Promise<Gossip> = ready;
const cell: string = gossip.table(nodes)[0].x;
const stop: () => void = gossip.onProgress(({ loaded, total }) => loaded / total);
const report: Promise<CheckReport> = gossip.check('source', { seed: 7, case: 0, limits: { caseMs: 50 }, signal: AbortSignal.timeout(1) });
const places: Promise<number | undefined> = gossip.check('source').then(({ functions }) => functions.spreadInfo.error?.line);
const headlines: Promise<(string | null)[]> = gossip.check('source').then((r) => [r.headline, r.functions.gossipRound.headline]);
const isLessonReading: Promise<boolean | undefined> = gossip.check('source').then(({ reading }) => reading?.isLessonReading);
const ofFunctions = gossip.check({ gossipRound: (all: Voter[], i: number, j: number) => all[i] === all[j], spreadInfo: () => {} });
const ofOne = gossip.check(function gossipRound(all: { state: Votes }[]) {
  return all;
});
const printed: Promise<string> = gossip
  .run('source', {
    functions: 'go',
    limits: { totalMs: 50 },
    onOutput: ({ level, text, line }) => console.log(level, text, line.toFixed()),
  })
  .then(({ output, text, error, reason }) => (reason === 'threw' ? `${error?.line}` : text + output.length));
const simulated: Promise<number> = gossip
  .simulate({ nodes: 10, mode: 'pull', rumor: { stop: 'feedback', by: 'counter', k: 1 }, onProgress: ({ done, trials }) => done / trials })
  .then(({ rounds, exact, residue }) => rounds.p95 + (exact?.rounds.cdf[0] ?? 0) + (residue?.sd ?? 0));
// @ts-expect-error a mode that there is not
gossip.simulate({ nodes: 10, mode: 'shove' });
const replay = ({ seed, case: number }: Counterexample) => gossip.check('source', { seed, case: number });

// @ts-expect-error a file that there is not
gossip.load({ page: '/page.wasm' });
// @ts-expect-error a program is no address
gossip.load({ wasm: 7 });
// @ts-expect-error importing defines no globals
globalThis.gossipRound(nodes, 0, 1);
// @ts-expect-error the field of a state is an entry
gossipRound([{ state: { x: 'a' } }] as { state: { x: string } }[], 0, 1);
// @ts-expect-error an index is a number
gossipRound(nodes, '0', 1);
// @ts-expect-error a key is a string
spreadInfo(nodes, 1, 'v', 0);
// @ts-expect-error an entry has a version
gossipRound([{ state: { x: { value: 1 } } }], 0, 0);
// @ts-expect-error a program is a text or functions
gossip.check(7);
// @ts-expect-error a run takes a text
gossip.run(gossipRound);
// @ts-expect-error functions that there are not
gossip.run('source', { functions: 'mine' });
// @ts-expect-error an option that there is not
gossip.check('source', { cases: 3 });
// @ts-expect-error the namespace is read-only
gossip.version = '2';

export {
  nothing,
  namespace,
  loaded,
  cell,
  stop,
  report,
  places,
  headlines,
  isLessonReading,
  ofFunctions,
  ofOne,
  printed,
  simulated,
  replay,
};
