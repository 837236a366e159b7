import { Budget } from './budget.js';
import { list, sendable } from './sendable.js';

const { MessagePort, Reflect, performance } = globalThis;
const { apply } = Reflect;
const { postMessage } = MessagePort.prototype;
const now = performance.now.bind(performance);

/** How long an event may wait for others, in ms. Sending one takes as long as a hundred in one message. */
const mostWaitMs = 20;

/** How many characters may wait: the page reads a message in one turn. */
const mostWaiting = 100_000;

/**
 * The only way out of a program's realm: returns a function that sends an event over the
 * port as long as the budget, { messages, characters }, lasts. Then it sends
 * { kind: 'flooded' } and nothing more. It takes the number of characters of an event that is
 * sure to hold nothing but texts and the like; any other is copied (sendable.js).
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
    const sent = characters === undefined ? sendable(event) : event;
    open = sent !== null && left.take(sent, characters);
    waiting[waiting.length] = open ? sent : { kind: 'flooded' };
    size += characters ?? 0;
    if (open && mayWait && size < mostWaiting && now() - since < mostWaitMs) return;
    apply(postMessage, port, [waiting]);
    waiting = list();
    size = 0;
    since = now();
  };
}
