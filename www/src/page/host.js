// The surroundings of the page: a window of its own, or the frame of a <gossip-runner>
// (../embed/embed.js).
//   space      where programs are kept, see store.js
//   program    the starter program, or null for the lesson's
//   ask(question)   whether the learner agrees
//   ready(), error(message), report(report, program, case)   tell the embedding page
import { applyTheme } from '../embed/theme.js';

/* global BUILD -- constant of the build */

const patienceMs = 10_000; // for a page that is still loading

const alone = {
  space: '',
  program: null,
  ask: (question) => confirm(question),
  ready() {},
  error() {},
  report() {},
};

/** Resolves to the surroundings of the page. */
export async function connectToHost() {
  if (!new URLSearchParams(location.search).has('embedded') || parent === window) return alone;
  const answer = await greeting();
  if (answer === null) return { ...alone, space: null }; // a frame whose page does not answer
  const {
    data,
    ports: [port],
  } = answer;
  const root = document.documentElement;
  root.classList.add('embedded');
  giveLabel(String(data.label));
  applyTheme(root, data.theme);
  port.onmessage = (event) => applyTheme(root, event.data.theme);
  new ResizeObserver(() => {
    port.postMessage({ type: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) });
  }).observe(document.body);
  return {
    space: typeof data.name === 'string' ? `${data.name}.` : null,
    program: typeof data.program === 'string' ? data.program : null,
    ask: () => true, // a frame of another site may not ask, but everything can be undone
    ready: () => port.postMessage({ type: 'ready' }),
    error: (message) => port.postMessage({ type: 'error', message }),
    report: (report, program, number) => port.postMessage({ type: 'report', report, program, case: number }),
  };
}

/** Labels this runner, to distinguish it from others on the embedding page. */
function giveLabel(label) {
  document.title = label;
  for (const landmark of document.querySelectorAll('main, #runner')) {
    landmark.removeAttribute('aria-labelledby');
    landmark.setAttribute('aria-label', label);
  }
}

/** Tells the embedding page that the frame is ready, and resolves to its answer, or null if there is none. */
function greeting() {
  return new Promise((resolve) => {
    const answer = (event) => {
      if (event.source !== parent || event.data?.type !== 'gossip runner' || event.ports.length !== 1) return;
      removeEventListener('message', answer);
      resolve(event);
    };
    addEventListener('message', answer);
    setTimeout(() => resolve(null), patienceMs);
    parent.postMessage(`gossip runner ${BUILD}`, '*'); // contains nothing secret
  });
}
