// What a program finds around it, beside what the realm is made of (realm.js): the
// same whether it is run or checked.
import { createConsole } from './console.js';
import { callers } from './locate.js';
import { trackTimers } from './timers.js';

const { Object, Reflect, addEventListener } = globalThis;
const { apply } = Reflect;
const { preventDefault } = Event.prototype;
const closeWorker = globalThis.close.bind(globalThis);

/** Requests that the policy forbids. Browsers tell the page's console of each, which takes the page's time. */
const maxForbidden = 100;

/**
 * Puts a console, timers and the globals of pages and of Node into the realm.
 * `output` takes what is printed (output.js), and onError(thrown) what the program
 * throws outside of a call. `post` (outlet.js) is told of the end of a program that
 * closes its worker, { kind: 'closed' }, or that goes on to try what the policy
 * forbids, { kind: 'flooded' }.
 * Returns { module, whenIdle, postponed }: Node's module object, and see timers.js.
 */
export function provideEnvironment({ post, output, onError }) {
  const end = (kind) => {
    post({ kind });
    closeWorker();
  };
  const module = { exports: {} };
  Object.assign(globalThis, {
    window: globalThis,
    module,
    exports: module.exports,
    console: createConsole(output, callers),
    close() {
      end('closed');
    },
  });
  let forbidden = 0;
  addEventListener('securitypolicyviolation', () => {
    if (++forbidden > maxForbidden) end('flooded');
  });
  const listen = (type, thrownIn) =>
    addEventListener(type, (event) => {
      apply(preventDefault, event, []); // else the browser reports it to the page
      onError(thrownIn(event));
    });
  listen('error', ({ error }) => error);
  listen('unhandledrejection', ({ reason }) => reason);
  return { module, ...trackTimers() };
}
