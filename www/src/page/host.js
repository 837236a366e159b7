// The surroundings of the page: a window of its own, or the frame of a <gossip-runner>
// (../embed/runner-element.js).
//   space      where programs are kept, see store.js
//   starter    the starter program, or null for the lesson's
//   program    what the learner has made of it in an earlier frame of the same runner, or null
//   ask(question)   whether the learner agrees
//   opened(program), changed(program)   tell the embedding page what the editor holds, and what the learner changes it to
//   onStarter(callback)   calls back with another starter program, or null; the callback puts it into the editor and
//                         returns what that then holds
//   ready(), error(message), report(report, program, case)   tell the embedding page
import { isGuest, visitHost } from '../embed/guest.js';

/** Whether what is stored here is lost with the embedding page, see #loadWithoutCredentials in ../embed/frame.js. */
const storesForNow = /** @type {any} */ (globalThis).credentialless === true;

const alone = {
  space: '',
  starter: null,
  program: null,
  ask: (question) => confirm(question),
  opened() {},
  changed() {},
  onStarter() {},
  ready() {},
  error() {},
  report() {},
};

/** Resolves to the surroundings of the page. */
export async function connectToHost() {
  if (!isGuest()) return alone;
  const host = await visitHost('runner');
  if (host === null) return { ...alone, space: null }; // a frame whose page does not answer
  const { data, origin, port } = host;
  let { revision } = data; // of the starter program, see ../embed/runner-element.js
  let putIn = (_starter) => '';
  let isLearner = true; // who changes the text
  const tell = (type, program) => port.postMessage({ type, program, revision });
  host.listen(({ type, ...said }) => {
    if (type !== 'starter') return;
    ({ revision } = said);
    isLearner = false;
    try {
      tell('program', putIn(textOrNull(said.starter)));
    } finally {
      isLearner = true;
    }
  });
  return {
    space: typeof data.name === 'string' && origin !== 'null' && !storesForNow ? `${owner(origin)}${data.name}.` : null,
    starter: textOrNull(data.starter),
    program: textOrNull(data.program),
    ask: () => true, // a frame of another site may not ask, but everything can be undone
    opened: (program) => tell('program', program),
    changed: (program) => {
      if (isLearner) tell('input', program);
    },
    onStarter: (callback) => {
      putIn = callback;
    },
    ready: () => port.postMessage({ type: 'ready' }),
    error: (message) => port.postMessage({ type: 'error', message }),
    report: (report, program, number) => port.postMessage({ type: 'report', report, program, case: number }),
  };
}

/**
 * What stands before the names that pages of an origin give, as texts that no other origin can
 * give: an embedding page is told what is saved, and only origins that saved it may be. So nothing
 * is saved for origins that are 'null', which nobody can tell apart.
 */
const owner = (origin) => (origin === location.origin ? '' : `${origin} `);

/** What the embedding page gives as a text, null if it gives none. */
const textOrNull = (value) => (typeof value === 'string' ? value : null);
