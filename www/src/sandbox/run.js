// Runs a program as the Run buttons do, and reports. Reports are events:
//   { kind: 'start' }                        the program is about to run
//   { kind: 'line' }, { kind: 'table' }, { kind: 'clear' }   console output, see console.js
//   { kind: 'error', text, reason, line, column }   a throw ('threw') or why it does not compile, with its place if known
//   { kind: 'step', ... }                    a round of gossip, see recorder.js
//   { kind: 'closed' }                       the program has closed its worker
//   { kind: 'done', ms }                     the program and everything it put off have ended
//   { kind: 'flooded' }                      everything after this is left out, see outlet.js
import { provideEnvironment } from './environment.js';
import { describeError } from './inspect.js';
import { prepareProgram } from './load.js';
import { createOutlet } from './outlet.js';
import { createOutput } from './output.js';
import { names } from './names.js';
import { createRecorder, silent } from './recorder.js';
import { replaceGlobals } from './replace.js';

const now = performance.now.bind(performance);

/** `records`: whether rounds of gossip are reported; `startGo`: see go.js. */
export async function runProgram({ plan, goModule, limits, budget, records }, port, startGo) {
  const post = createOutlet(port, budget);
  const output = createOutput(post, limits);
  const withGo = goModule !== null;
  const recorder = records ? createRecorder(post, withGo, plan.places ?? []) : silent;
  const standIns = {};
  if (withGo) {
    const go = await startGo(goModule);
    for (const name of names) standIns[name] = recorder.wrap(name, go[name]);
    const defined = names.filter((_, i) => plan.defined[i]);
    replaceGlobals({ ...standIns, gossip: go.gossip }, defined);
  }

  /** @type {(error: unknown) => object} */
  let place = () => ({});
  let failed = false;
  const fail = (error) => {
    const full = output.full();
    if (full && failed) return; // a flood costs no more than this
    failed = true;
    const text = output.clip(describeError(error));
    const event = { kind: 'error', text, reason: 'threw', ...place(error) };
    // The first error is told in any case.
    if (full) post(event);
    else output.send(event, 1, text.length);
  };
  const { node, whenIdle } = provideEnvironment({ post, output, onError: fail });
  const prepared = prepareProgram(plan, { recorder, standIns, hooks: recorder.hooks });
  post({ kind: 'start' });
  const begin = now();
  const failure = prepared.failure ?? plan.ambiguous;
  if (failure !== undefined) {
    const { message, ...where } = failure;
    post({ kind: 'error', text: message, ...where });
    post({ kind: 'done', ms: now() - begin });
    return;
  }
  place = prepared.place;
  whenIdle(() => post({ kind: 'done', ms: now() - begin }));
  const end = (thrown) => {
    node.end();
    if (thrown !== undefined) fail(thrown.error);
  };
  const { thrown, ended } = prepared.run();
  if (ended === null) end(thrown);
  else ended(end);
}
