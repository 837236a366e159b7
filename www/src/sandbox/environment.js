// What a program finds around it, beside what the realm is made of (realm.js): the
// same whether it is run or checked.
import { createConsole } from './console.js';
import { callers } from './locate.js';
import { trackTimers } from './timers.js';

const { Object, Reflect, addEventListener } = globalThis;
const { apply } = Reflect;
const { preventDefault } = Event.prototype;
const closeWorker = globalThis.close.bind(globalThis);

/**
 * Puts a console, timers and the globals of pages and of Node into the realm.
 * `output` takes what is printed (output.js), onError(thrown) what the program
 * throws outside of a call, and onClose is called when it closes its worker.
 * Returns { module, whenIdle, postponed }: Node's module object, and see timers.js.
 */
export function provideEnvironment({ output, onError, onClose }) {
  const module = { exports: {} };
  Object.assign(globalThis, {
    window: globalThis,
    module,
    exports: module.exports,
    console: createConsole(output, callers),
    close() {
      onClose();
      closeWorker();
    },
  });
  const listen = (type, thrownIn) => addEventListener(type, (event) => {
    apply(preventDefault, event, []); // else the browser reports it to the page
    onError(thrownIn(event));
  });
  listen('error', ({ error }) => error);
  listen('unhandledrejection', ({ reason }) => reason);
  return { module, ...trackTimers() };
}
