// The inside of the frame of an element, see frame.js.
import { applyTheme } from './theme.js';

/* global BUILD -- constant of the build */

const patienceMs = 10_000; // for a page that is still loading

/** Whether this page is in such a frame. */
export const isGuest = () => new URLSearchParams(location.search).has('embedded') && parent !== window;

/**
 * Tells the embedding page that the frame is ready, and takes on its label and its theme. Resolves to
 * { data, origin, port, listen }, or null if it does not answer. `name` is that of the element,
 * `data` what it begins with; listen(callback) calls back with what it says later.
 */
export async function visitHost(name) {
  const answer = await greeting(`gossip ${name}`);
  if (answer === null) return null;
  const {
    data,
    origin,
    ports: [port],
  } = answer;
  const root = document.documentElement;
  root.classList.add('embedded');
  giveLabel(String(data.label));
  applyTheme(root, data.theme);
  let heard = (_message) => {};
  port.onmessage = ({ data: message }) => {
    if (message.type === 'theme') applyTheme(root, message.theme);
    else heard(message);
  };
  new ResizeObserver(() => {
    port.postMessage({ type: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) });
  }).observe(document.body);
  const listen = (callback) => {
    heard = callback;
  };
  return { data, origin, port, listen };
}

/** Labels this page, to distinguish it from others on the embedding page. */
function giveLabel(label) {
  document.title = label;
  for (const landmark of document.querySelectorAll('main, #runner')) {
    landmark.removeAttribute('aria-labelledby');
    landmark.setAttribute('aria-label', label);
  }
}

function greeting(type) {
  return new Promise((resolve) => {
    const answer = (event) => {
      if (!isFromHost(event) || event.data?.type !== type || event.ports.length !== 1) return;
      removeEventListener('message', answer);
      resolve(event);
    };
    addEventListener('message', answer);
    setTimeout(() => resolve(null), patienceMs);
    parent.postMessage(`${type} ${BUILD}`, '*'); // contains nothing secret
  });
}

/**
 * Whether a message comes from the embedding page: its window, or another one of its origin, whose script has put the
 * element there. Origins that are 'null' differ, though they read the same.
 */
function isFromHost({ source, origin }) {
  return source === parent || (origin !== 'null' && origin === location.ancestorOrigins?.[0]);
}
