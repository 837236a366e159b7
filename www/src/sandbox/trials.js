// Tries many forms of a program on the same cases, one after the other in one realm, which
// is then discarded. That costs a fraction of a realm for each, and proves nothing: a form
// may be right only because of what another one has left behind. What seems right is
// checked in realms of its own. The events are those of observe.js, with all cases of a
// form before those of the next, and { kind: 'tried' } after each. A form that does not end
// in a case, or takes long, is not run on the rest: it is wrong, and every case would take as
// long, and as much memory. Long enough for what is right, and too short for what grows: a key
// made of all the others is twice as long each time.
import { provideEnvironment } from './environment.js';
import { guarded } from './guarded.js';
import { prepareProgram } from './load.js';
import { createOutput } from './output.js';
import { silent } from './recorder.js';
import { brief, createSteps } from './steps.js';

const { Error, Reflect, performance } = globalThis;
const { deleteProperty } = Reflect;
const { parse: parseJSON } = JSON;
const now = performance.now.bind(performance);

/** Turns of all loops in the calls of a case, or at the top level: more are taken for an endless loop. */
const mostTurns = 10_000;

export const runTrials = guarded(tryAll);

/** `plan.trials`: see planTrials in plan.js. If the program `hangs`, a form is wrong whose top level does not end. */
function tryAll({ plan: { trials }, cases, hangs, limits }, post) {
  const { node, postponed } = provideEnvironment({ post, output: createOutput(() => {}, limits), onError: () => {} });
  const endless = 'an endless loop';
  let left = 0; // of the turns
  let until = 0;
  const begin = () => {
    left = mostTurns;
    until = now() + limits.caseMs / 4; // the page waits for the rest of it
  };
  const hooks = {
    turn() {
      if (left-- > 0 && now() < until) return;
      left = -1;
      throw new Error(endless);
    },
  };
  const skipped = { kind: 'step', nodes: null, late: false, promised: false, last: true, problem: brief('threw', endless), moments: null };
  const steps = createSteps({
    post,
    limits,
    exactly: false,
    postponed,
    place: () => ({}),
    caller: () => ({}),
    moments: null,
    looksAgain: false,
  });
  post({ kind: 'start' });
  post({ kind: 'loaded', missing: [null, null], problem: null });
  for (let i = 0; i < trials.length; i++) {
    begin();
    const functions = load(trials[i]);
    const given = parseJSON(cases);
    let ends = !hangs || left >= 0;
    for (let j = 0; j < given.length; j++) {
      if (!ends) {
        post(skipped, endless.length, true);
        continue;
      }
      begin();
      steps.run(given[j], functions);
      ends = left >= 0;
    }
    post({ kind: 'tried' }, 0); // with all that has waited: the next one may end this
  }
  post({ kind: 'done' });

  function load(trial) {
    for (const name of ['gossipRound', 'spreadInfo']) deleteProperty(globalThis, name); // those of the form before
    const prepared = prepareProgram(trial, { recorder: silent, hooks });
    if (prepared.failure !== undefined) return { __proto__: null };
    prepared.run();
    return prepared.functions(node.module);
  }
}
