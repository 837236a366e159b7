// Types of gossip.mjs. Those of the globals that gossip.js defines are in gossip.d.ts.

/** What a node holds for one key. Further own fields travel with the entry. */
export interface Entry<Value = unknown> {
  /** Carried by reference, never looked into. */
  value: Value;
  /** Any number except NaN; the higher one is newer. */
  version: number;
}

/** key -> entry. A key whose value is null or undefined counts as unknown. */
export type State = { [key: string]: Entry | null | undefined };

/** A member of the cluster; other fields, such as an id, are left alone. */
export interface Node {
  state: State;
}

/** What the type of a state must be: all its fields are entries. An interface may list them. */
export type Entries<S> = { [Key in keyof S]: Entry | null | undefined };

/** A cluster of nodes whose states have the type S. */
export type Nodes<S extends Entries<S>> = readonly { readonly state: S }[];

/** WebAssembly for gossip.load: its address, its bytes, or compiled. */
export type Code = string | URL | ArrayBuffer | ArrayBufferView | (WebAssembly.Module & object);

/** Where files lie, if not where the module or the bundler has put them. Addresses are relative to the page's. */
export interface Files {
  /** gossip.wasm, the protocol. */
  wasm?: Code;
  /** judge.wasm, which judges programs. */
  judge?: Code;
  /** judge.js, the worker in which it does so; without it, it does so in the page. */
  worker?: string | URL;
  /** sandbox.html, in which programs run. */
  sandbox?: string | URL;
  /** lab.wasm, which simulates. */
  lab?: Code;
  /** lab.js, the workers in which it does so; without it, it does so in the page. */
  labWorker?: string | URL;
}

/** How much of the Go module has arrived, in bytes before compression. */
export interface Progress {
  loaded: number;
  total: number;
}

/**
 * Lets two nodes gossip once, in place: afterwards both hold, for every key
 * known to either, the entry with the higher version. On equal versions nothing
 * moves. Entries that move are copied; a failed call changes nothing.
 *
 * @param nodes the cluster; only the two nodes are looked at
 * @param sourceIdx index of a node, an integer from 0
 * @param targetIdx index of a node, an integer from 0; if equal to sourceIdx, the call does nothing
 * @throws TypeError if nodes is not an array, an index is not an integer, a node, state, entry or
 *   version is malformed, or a state that would have to change is frozen or read-only
 * @throws RangeError if nodes is empty or an index is out of range
 * @throws Error before gossip.ready, and after it if Go could not be loaded or has ended
 * @example
 * const nodes = [{ state: { x: { value: 'old', version: 1 } } }, { state: { x: { value: 'new', version: 2 } } }];
 * gossipRound(nodes, 1, 0);
 * nodes[0].state.x.value; // 'new'
 */
export function gossipRound<S extends Entries<S>>(nodes: Nodes<S>, sourceIdx: number, targetIdx: number): undefined;

/**
 * Writes { value, version: v + 1 } under key at one node, where v is the version
 * that node has for it (0 if none). It then lets that node gossip with every
 * other node in index order, three times over. In place; a failed call changes
 * nothing.
 *
 * @param nodes the cluster, at most 33,554,432 cells (nodes x keys)
 * @param key any string
 * @param value anything; carried by reference
 * @param fromIdx index of the node that writes, an integer from 0
 * @throws TypeError like gossipRound, and if key is not a string
 * @throws RangeError like gossipRound, if v + 1 is not greater than v (2 ** 53, Infinity), and for too many cells
 * @throws Error like gossipRound
 * @example
 * const nodes = [{ state: {} }, { state: {} }];
 * spreadInfo(nodes, 'leader', 'node-0', 0);
 * nodes[1].state.leader; // { value: 'node-0', version: 1 }
 */
export function spreadInfo<S extends Entries<S>>(nodes: Nodes<S>, key: string, value: unknown, fromIdx: number): undefined;

/** What a check may use; limits that are left out keep their defaults. The page's clock measures the times. */
export interface CheckLimits {
  /** Milliseconds for one call (1000). */
  caseMs?: number;
  /** Milliseconds for the top level of the program, every time it is run; half of them if it only awaits something (5000). */
  topLevelMs?: number;
  /** Milliseconds for all calls together (10 000). */
  totalMs?: number;
  /** Keys, items and characters in the states after one call (100 000). */
  parts?: number;
  /** Lines of console output that the report keeps (100). */
  lines?: number;
  /** Characters in one such line (10 000). */
  characters?: number;
  /** Characters in all those lines together (100 000). */
  output?: number;
  /** Changes of a wrong program that are tried, to see whether one makes it right (400). */
  repairs?: number;
  /** Milliseconds for all of them together, by the page's clock (3000). */
  repairMs?: number;
}

/** A learner's function, whatever types it gives its parameters. */
export type Submitted = (...args: never[]) => unknown;

/** The functions to check, or one of them. */
export type Submission = Submitted | { gossipRound?: Submitted; spreadInfo?: Submitted };

export interface CheckOptions {
  /**
   * Chooses the random cases, an integer from 0 to 2 ** 32 - 1. The same seed gives the same cases.
   * If left out, a new one is drawn for each text that differs from the one checked before.
   */
  seed?: number;
  /** The only case to check, an integer from 0, as in a counterexample. If left out, all are checked. */
  case?: number;
  /**
   * Whether only the task's own words pass (false): 3 rounds, a version one higher than the node's own, nodes in index order,
   * copied entries. Without it, whatever else the lesson leaves room for passes, with `notes` or `hazards` that say what differs.
   */
  strict?: boolean;
  /** Whether to look for a change that makes a wrong program right (true). It is looked for after all else, and takes longer than that. */
  repair?: boolean;
  limits?: CheckLimits;
  /** Ends the check when aborted. */
  signal?: AbortSignal;
  /**
   * Called with the report on a wrong program before a repair is looked for. It has all but that: what the promise resolves to
   * differs only in `repair` and `durationMs`. Not called if none is looked for.
   */
  onReport?: (report: CheckReport) => void;
}

/** What a check found. Later versions may add fields. */
export interface CheckReport {
  /** Raised whenever a field changes its meaning. */
  version: number;
  /** 'error' means that the check itself could not run, through no fault of the program. */
  verdict: 'pass' | 'fail' | 'error';
  /** The verdict and its reasons in a sentence. */
  summary: string;
  /** The reasons alone, in lower case unless they begin with a name. How the program reads the lesson is in `reading`. */
  headline: string;
  /** Which of the correct readings of the lesson a passing program follows. null unless spreadInfo passes. */
  reading: CheckReading | null;
  /** What is correct now but could go wrong if the program grew. */
  hazards: CheckHazard[];
  /** What a passing program does otherwise than the task's words say. The headline says how many there are. */
  notes: CheckNote[];
  /** Whether only the task's own words pass. */
  strict: boolean;
  /** Whether both functions fail for the same reason before either is called, such as a syntax error. */
  failsAsWhole: boolean;
  /** Which parts of the task are done, in the task's order; empty if only one case was checked, or none. */
  stages: CheckStage[];
  functions: { gossipRound: CheckFinding; spreadInfo: CheckFinding };
  /** What the program printed when it ran on the cases for the first time. */
  console: { level: string; text: string }[];
  /** The seed of the cases. */
  seed: number;
  /** How many cases there were. */
  cases: number;
  durationMs: number;
}

/** A change of the program's text. */
export interface CheckRepair {
  /** Where `from` begins; both count from 1. */
  line: number;
  column: number;
  /** What is there, and what should be there instead; one of them may be empty. */
  from: string;
  to: string;
  /** All of it in words, such as 'Line 7, column 12: change `>=` to `>`.' */
  text: string;
  /** Other places that are alike, in which the same has to be done. */
  also: { line: number; column: number; from: string; to: string }[];
}

export interface CheckReading {
  /** How many times the sender gossips with every peer; more than 3 count as 3. */
  sweeps: number;
  /** The version that spreadInfo writes. */
  version: 'own + 1' | '1';
  /** The order of the peers, from an end of the array or, as `text` then says, from the sender on. */
  order: 'ascending' | 'descending';
  /** Whether the lesson's own program does the same. */
  isLessonReading: boolean;
  /** All of it in a few words. */
  text: string;
  /** What the program does, and where the lesson's own differs; continues "Your spreadInfo". */
  explanation: string;
}

/** Something that no call shows, but that would show if the program grew. */
export interface CheckHazard {
  /** Stable, for machines. */
  id: 'shared-entries' | 'shared-state';
  title: string;
  /** What could happen, and how to prevent it. */
  text: string;
}

/** Something that a passing program does otherwise than the task's words say, or without need. */
export interface CheckNote {
  /** Stable, for machines. */
  id: 'one-sweep' | 'version-one' | 'peer-order' | 'more-fields' | 'renewed-entries' | 'promise';
  /** Where it was seen. */
  function: 'gossipRound' | 'spreadInfo';
  title: string;
  /** What the task's words ask for, and why it matters. */
  text: string;
  /**
   * A case of the check in which it matters: what is `expected` is what the lesson's own program does, and `actual` is what this
   * one did. null if there is nothing to show.
   */
  example: Counterexample | null;
}

/** What a check found about one function. */
export interface CheckFinding {
  verdict: 'pass' | 'fail' | 'not-checked';
  /** Why it fails, null if it does not. */
  reason: 'wrong-result' | 'missing' | 'threw' | 'timeout' | 'async' | 'not-cloneable' | 'syntax-error' | 'ended' | 'too-large' | null;
  /** The same in a sentence, such as "It gives wrong results."; null if it does not fail. */
  headline: string | null;
  /** The error, with its place in the program; line and column count from 1 and are 0 if unknown. */
  error: { message: string; line: number; column: number } | null;
  /**
   * What the function behaves like, if a known misconception explains all of it, or two together: then their ids are joined by
   * "+". A suggestion, not a proof.
   */
  misconception: { id: string; title: string; hint: string } | null;
  counterexample: Counterexample | null;
  /**
   * The places in the program that `witnessText` speaks of, in the order in which they ran: the write that made an entry wrong,
   * and what read that entry before; if no write is wrong, up to three that read the entry which should have changed. Empty if
   * no place can be told.
   */
  witness: CheckWitness[];
  /**
   * Where the counterexample goes wrong, in a sentence or two, such as 'Line 7 replaced "x" at node 1: "b" v2 by the older
   * "a" v1. It should stay as it was.'; null if that cannot be told. It explains; no verdict depends on it.
   */
  witnessText: string | null;
  /**
   * How the wrong result of the counterexample comes about: each call before the last, and each change that the last one makes,
   * 200 at most. Empty if that cannot be told.
   */
  steps: CheckStep[];
  /**
   * A single small change with which the whole program passes: all cases of this seed, and those of another one. null if none is
   * known, and for single functions. If both functions fail, it is here for gossipRound.
   */
  repair: CheckRepair | null;
}

/** What a place in the program did to an entry while the counterexample ran. */
export interface CheckWitness {
  /** Line and column of the program, from 1. */
  line: number;
  column: number;
  node: number;
  key: string;
  did: 'read' | 'write';
  /** The entry after that, as in `"a" v1`; null for an unknown key. */
  entry: string | null;
  /** What it should be when the call returns. */
  expected: string | null;
}

/** A part of the task, and whether the program has it right in all that was seen, even if it is wrong as a whole. */
export interface CheckStage {
  id: string;
  function: 'gossipRound' | 'spreadInfo';
  title: string;
  done: boolean;
}

/** A step on the way to the result of a counterexample. */
export interface CheckStep {
  /** The position of the call. */
  call: number;
  /** The place in the program that made the change, from 1; 0 for a call before the last. */
  line: number;
  column: number;
  /** Whether this is the first change that is wrong. */
  wrong: boolean;
  /** What nodes have after it; null for a key that is gone. */
  changes: { node: number; key: string; entry: unknown }[];
}

/** A small case that the function gets wrong. In states, a text like '«NaN»' stands for what JSON cannot hold. */
export interface Counterexample {
  /** The calls as code; the last one shows what is wrong. */
  calls: string[];
  before: CheckedNode[];
  expected: CheckedNode[];
  /** null if no states could be read. */
  actual: CheckedNode[] | null;
  /**
   * Every cell that differs, as in `"a" v1`; null for an unknown key. There is none if nodes share an object, which only a strict
   * check refuses. key is null if the whole node differs, or a field of it that is not the state: then field is its name, and
   * actual is null if it is gone.
   */
  differences: { node: number; key: string | null; field?: string; expected: string | null; actual: string | null }[];
  /** Which rule is broken, or what happened instead of a result, in a sentence or two; may be empty. */
  why: string;
  /** Anything else worth saying, such as that the other function is to blame. */
  note: string | null;
  /** All of it, as people read it: the calls, the nodes before and after, `why` and `note`. */
  text: string;
  /** Lines of JavaScript that show it, to put behind the program. In a console, the globals are the reference, not the program's. */
  snippet: string;
  /** With `case`, the options that check this case alone. */
  seed: number;
  case: number;
}

/** A node after a call. A wrong program may leave anything behind, so nothing is guaranteed. */
export interface CheckedNode {
  id?: unknown;
  state: unknown;
  /** Nodes may have further fields. */
  [field: string]: unknown;
}

/** What a run may use; limits that are left out keep their defaults. */
export interface RunLimits {
  /** Milliseconds for the whole run, including what the program puts off (10 000). The page's clock measures them. */
  totalMs?: number;
  /** Lines of output (1000). */
  lines?: number;
  /** Characters in one line (10 000). */
  characters?: number;
  /** Characters in all lines together (200 000). */
  output?: number;
}

export interface RunOptions {
  /** 'own': the program's own gossipRound and spreadInfo (the default). 'go': Go's in place of them. */
  functions?: 'own' | 'go';
  limits?: RunLimits;
  /** Ends the run when aborted. */
  signal?: AbortSignal;
  /** Called with each line of output as it comes. */
  onOutput?: (line: OutputLine) => void;
}

/** Something that a program printed, or an error that it did not catch. */
export interface OutputLine {
  /** 'note' is a remark of the console, such as that a limit is reached; 'uncaught' an error that nothing caught. */
  level: 'log' | 'info' | 'warn' | 'error' | 'debug' | 'note' | 'uncaught';
  /** As a console shows it, possibly several lines; groups are indented and tables are columns of text. */
  text: string;
  /** The line of the program, from 1; 0 if unknown. */
  line: number;
}

/** What a run did. */
export interface RunResult {
  /** What it printed and the errors that nothing caught, in order. */
  output: OutputLine[];
  /** What it printed, without uncaught errors, one under the other. */
  text: string;
  /** Why the run did not end as it should: the first uncaught error or what ended the run, with its place (0 if unknown); else null. */
  error: { message: string; line: number; column: number } | null;
  /**
   * The kind of that error; null if there is none. 'threw', 'syntax-error', 'timeout',
   * 'too-large' (it sent too much), 'ended' (it closed or broke its runner, or ran out of memory), 'could-not-run' (the
   * sandbox could not start, or Go's functions cannot take the place of the program's).
   */
  reason: 'threw' | 'syntax-error' | 'timeout' | 'too-large' | 'ended' | 'could-not-run' | null;
  durationMs: number;
}

/** What is simulated: how news that one node knows spreads by rounds of gossip. */
export interface SimulateOptions {
  /** How many nodes there are, from 2 to 10^9; to 10^6 where they are simulated one by one. */
  nodes: number;
  /** Who calls in a round: informed nodes tell ('push'), uninformed ones ask ('pull'), or all exchange. */
  mode: 'push' | 'pull' | 'push-pull';
  /** How many distinct random nodes a node calls in a round, from 1 to 64 (1). */
  fanout?: number;
  /** The chance that a call fails, from 0 to less than 1 (0). */
  loss?: number;
  /** How many nodes are down from the start (0). They are called in vain, and need not be informed. */
  crashed?: number;
  /** Who knows whom ('complete'). */
  topology?: 'complete' | 'ring' | 'grid' | 'random-regular' | 'two-clusters';
  /** Whether what a node learns it passes on from the next round on ('synchronous', the default), or at once. */
  time?: 'synchronous' | 'in-place';
  /**
   * If given, nodes lose interest (rumor mongering, Demers et al. 1987): after k calls that were not needed, or any k; or with
   * chance 1/k.
   */
  rumor?: { stop: 'feedback' | 'blind'; by: 'counter' | 'coin'; k: number } | null;
  /** 'counts' samples only how many know it, exactly and at any size; 'agents' plays every call; 'auto' chooses. */
  engine?: 'auto' | 'counts' | 'agents';
  /** How many trials are played, from 1 to 10^6 (1000). */
  trials?: number;
  /** An integer from 0 to 2 ** 32 - 1. The same seed gives the same result. If left out, one is drawn. */
  seed?: number;
  /** Ends the simulation when aborted. */
  signal?: AbortSignal;
  /** Called now and then with the number of trials that are done. */
  onProgress?: (progress: { done: number; trials: number }) => void;
}

/** Mean and standard deviation of one trial; the mean itself is uncertain by sd / sqrt(trials). */
export interface Moments {
  mean: number;
  sd: number;
}

/** What the trials have shown. */
export interface SimulateResult {
  /** How many rounds it took until every live node knew it; for a rumor, until nobody spread it any more. */
  rounds: Moments & { p5: number; p50: number; p95: number; p99: number; histogram: { round: number; count: number }[] };
  /** The share of live nodes that know it after 0, 1, ... rounds: its mean and the 5th, 50th and 95th percentile. */
  informed: { mean: number[]; p5: number[]; p50: number[]; p95: number[] };
  /** Calls, also those that fail. */
  messages: Moments;
  /**
   * What the trials should show, computed without random numbers; null where that is not possible. cdf[t]: the chance that t rounds
   * are enough.
   */
  exact: { rounds: Moments & { cdf: number[] }; informed: { mean: number[] } } | null;
  /** Which engine was used. */
  engine: 'counts' | 'agents';
  trials: number;
  seed: number;
  /** For a rumor: the share of live nodes that never learned it. */
  residue?: Moments;
  /** For a rumor: rumors sent for each live node. */
  traffic?: Moments;
  /** For a rumor: the mean round in which nodes learned it. */
  tAve?: Moments;
  /** For a rumor: the round in which the last node learned it. */
  tLast?: Moments;
}

/** The namespace `gossip`. */
export interface Gossip {
  /**
   * Resolves to the namespace when Go runs; rejects with an Error that says why it cannot.
   * @example await gossip.ready;
   */
  readonly ready: Promise<Gossip>;
  /** Version of the module, such as "1.0.0". */
  readonly version: string;
  /** The function itself, also after a program has put another in place of the global. */
  readonly gossipRound: typeof gossipRound;
  /** The function itself, also after a program has put another in place of the global. */
  readonly spreadInfo: typeof spreadInfo;
  /**
   * Loads the module from files that you name: by their address, and WebAssembly also by its bytes or
   * compiled. Resolves to the namespace, as `ready` does. Call it as soon as the module is imported; once
   * gossip.wasm runs, it stays, and files of the check that are loaded already stay, too. After a failure
   * it tries again.
   * @throws TypeError for what is no file
   * @example await gossip.load({ wasm: '/files/gossip.wasm' });
   */
  load(files?: Files): Promise<Gossip>;
  /** Prints a short guide in the console. Throws an Error before ready. */
  help(): void;
  /**
   * Who knows what, for console.table: one row per node, one column per key, cells "value@version".
   * @throws TypeError, RangeError if nodes is not an array of nodes with well-formed states
   * @throws Error before ready
   * @example console.table(gossip.table(nodes));
   */
  table<S extends Entries<S>>(nodes: Nodes<S>): Array<{ [key: string]: string }>;
  /**
   * Checks a program that defines gossipRound and spreadInfo, in any style. It runs in a sandbox,
   * which only pages have; elsewhere the verdict is 'error'. Works before ready.
   *
   * The program may also be given as its functions, which are judged by their text: they may use each other, also
   * as methods through `this`, but nothing else that is defined outside of them. Lines then count in
   * `const gossipRound = ...;` followed by `const spreadInfo = ...;`. Of one function, only that one is judged,
   * spreadInfo with a correct gossipRound; it must be named gossipRound or spreadInfo.
   *
   * Rejects with a TypeError or RangeError for wrong arguments and with the signal's reason when
   * aborted, never because of what the program does.
   * @example
   * const { verdict, summary, functions } = await gossip.check(source);
   * const again = functions.gossipRound.counterexample; // null if it passes
   * if (again) await gossip.check(source, { seed: again.seed, case: again.case }); // that case alone
   */
  check(source: string | Submission, options?: CheckOptions): Promise<CheckReport>;
  /**
   * Runs a program in the sandbox, like the body of a function, and tells what it printed. It cannot reach the page,
   * and one that never ends is stopped. Only pages have a sandbox; elsewhere the reason is 'could-not-run'. Works before ready.
   *
   * Rejects with a TypeError or RangeError for wrong arguments and with the signal's reason when
   * aborted, never because of what the program does. Show its texts as text, never as HTML.
   * @example
   * const { text, error } = await gossip.run('console.log(6 * 7)'); // '42', null
   * await gossip.run('while (true);', { limits: { totalMs: 1000 } }); // reason: 'timeout'
   */
  run(source: string, options?: RunOptions): Promise<RunResult>;
  /**
   * Simulates how news spreads, on all cores, with the same result whatever their number. Works before ready, in
   * pages, in workers and in Node (there on one core).
   *
   * Rejects with an error that names the option, the rule and the value: a TypeError if the value is of the wrong type,
   * a RangeError if it is out of range. Rejects with the signal's reason when aborted.
   * @example
   * const { rounds, exact } = await gossip.simulate({ nodes: 1000, mode: 'push-pull', trials: 10_000, seed: 1 });
   * rounds.mean; // about 9.15
   * exact.rounds.mean; // 9.151...
   */
  simulate(options: SimulateOptions): Promise<SimulateResult>;
  /**
   * Calls listener right away and whenever more of the module arrives. Returns a function that stops this.
   * @throws TypeError if listener is not a function
   * @example gossip.onProgress(({ loaded, total }) => { bar.value = loaded / total; });
   */
  onProgress(listener: (progress: Progress) => void): () => void;
}

/** The namespace; the same object as the global of gossip.js. */
export const gossip: Gossip;
/** gossip.ready */
export const ready: Promise<Gossip>;
export default gossip;
