// What a program finds around it in addition to the contents of the realm (realm.js):
// the same whether it is run or checked.
import { createConsole } from './console.js';
import { createDialogs } from './dialogs.js';
import { callers, lineHere } from './locate.js';
import { createNode } from './node.js';
import { trackTimers } from './timers.js';

const { Object, Reflect, addEventListener } = globalThis;
const { apply } = Reflect;
const { preventDefault } = Event.prototype;
const closeWorker = globalThis.close.bind(globalThis);

/** Forbidden requests that are tolerated. Browsers report each in the page's console, which takes the page's time. */
const maxForbidden = 100;

/**
 * Puts a console, timers and the globals of pages and of Node into the realm.
 * `output` (output.js) takes what is printed, and onError(thrown) what the program
 * throws outside of a call. `post` (outlet.js) gets { kind: 'closed' } if the program
 * closes its worker, and { kind: 'flooded' } if it keeps trying what the policy
 * forbids; both end it.
 * Returns { node, whenIdle, postponed }, see node.js and timers.js.
 */
export function provideEnvironment({ post, output, onError }) {
  const end = (kind) => {
    post({ kind });
    closeWorker();
  };
  const timers = trackTimers();
  const console = createConsole(output, { callers, lineHere });
  const { log } = console;
  const ways = {
    print: (text) => log('%s', text),
    say: (text) => output.send({ kind: 'line', level: 'note', text, indent: 0, line: lineHere() }, 1, text.length),
  };
  const node = createNode(ways);
  Object.assign(globalThis, {
    window: globalThis,
    ...node.globals,
    ...createDialogs(ways),
    console,
    close() {
      end('closed');
    },
  });
  let forbidden = 0;
  const forbid = () => {
    timers.stir();
    if (++forbidden > maxForbidden) end('flooded');
  };
  addEventListener('securitypolicyviolation', forbid, true);
  // In the phase of capturing, since otherwise a listener of the program could come before.
  const listen = (type, thrownIn) =>
    addEventListener(
      type,
      (event) => {
        try {
          apply(preventDefault, event, []); // otherwise the browser reports it to the page
          onError(thrownIn(event));
        } catch {
          // the program has replaced a getter
        }
      },
      true,
    );
  listen('error', ({ error }) => error);
  listen('unhandledrejection', ({ reason }) => {
    timers.stir();
    return reason;
  });
  return { node, ...timers };
}
