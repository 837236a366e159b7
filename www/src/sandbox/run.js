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
import { readProgram } from './program.js';
import { createRecorder, silent } from './recorder.js';
import { replacements } from './replace.js';
import { couldNotCheck, couldNotRun, needsPage } from '../client/unavailable.js';
import { create } from '../loader/instance.js';

const now = performance.now.bind(performance);

/** `records`: whether rounds of gossip are reported. */
export async function runProgram({ code, goModule, limits, budget, records }, port) {
  const post = createOutlet(port, budget);
  const output = createOutput(post, limits);
  const program = readProgram(code);
  const recorder = records ? createRecorder(post, goModule !== null) : silent;
  /** @type {object[]} */
  let edits = [];
  if (goModule !== null) {
    const { gossip, gossipRound, spreadInfo } = create({
      compile: async () => goModule,
      check: async () => couldNotCheck(needsPage('gossip.check'), 0),
      run: async () => couldNotRun(needsPage('gossip.run')),
      simulate: async () => {
        throw new Error('gossip.simulate does not work in programs');
      },
    });
    await gossip.ready;
    edits = replacements(program, {
      gossip,
      gossipRound: recorder.wrap('gossipRound', gossipRound),
      spreadInfo: recorder.wrap('spreadInfo', spreadInfo),
    });
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
  const { module, whenIdle } = provideEnvironment({ post, output, onError: fail });
  const prepared = prepareProgram(program, { recorder, edits });
  post({ kind: 'start' }); // only now, because reading the text takes none of the program's time
  const begin = now();
  if (prepared.failure !== undefined) {
    const { message, ...where } = prepared.failure;
    post({ kind: 'error', text: message, ...where });
    post({ kind: 'done', ms: now() - begin });
    return;
  }
  place = prepared.place;
  whenIdle(() => post({ kind: 'done', ms: now() - begin }));
  const { thrown } = prepared.run(module);
  if (thrown !== undefined) fail(thrown.error);
}
