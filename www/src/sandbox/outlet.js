import { Budget } from './budget.js';

const { MessagePort, Object, Reflect, performance } = globalThis;
const { setPrototypeOf } = Object;
const { apply } = Reflect;
const { postMessage } = MessagePort.prototype;
const now = performance.now.bind(performance);

/** How long an event may wait for others, in ms. Sending one takes as long as a hundred in one message. */
const mostWaitMs = 20;

/** How many characters may wait: the page reads a message in one turn. */
const mostWaiting = 100_000;

/**
 * The only way out of a program's realm: returns a function that sends an event (and
 * takes its number of characters, if known) over the port as long as the budget,
 * { messages, characters }, lasts. Then it sends { kind: 'flooded' } and nothing more.
 * An event that `mayWait` is sent together with others that follow. Each message is an
 * array of events.
 */
export function createOutlet(port, budget) {
  const left = new Budget(budget);
  let open = true;
  let waiting = list();
  let size = 0; // of what waits, in characters
  let since = now(); // the last message
  return (event, characters, mayWait = false) => {
    if (!open) return;
    open = left.take(event, characters);
    waiting[waiting.length] = open ? event : { kind: 'flooded' };
    size += characters ?? 0;
    if (open && mayWait && size < mostWaiting && now() - since < mostWaitMs) return;
    apply(postMessage, port, [waiting]);
    waiting = list();
    size = 0;
    since = now();
  };
}

/** An array that can grow without calling setters of Array.prototype. */
const list = () => setPrototypeOf([], null);
