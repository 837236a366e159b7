import { Budget } from './budget.js';

const { MessagePort, Reflect } = globalThis;
const { apply } = Reflect;
const { postMessage } = MessagePort.prototype;

/**
 * The only way out of a program's realm: returns a function that sends an event (and
 * takes its number of characters, if known) over the port as long as the budget,
 * { messages, characters }, lasts. Then it sends { kind: 'flooded' } and nothing more.
 */
export function createOutlet(port, budget) {
  const left = new Budget(budget);
  let open = true;
  return (event, characters) => {
    if (!open) return;
    open = left.take(event, characters);
    apply(postMessage, port, [open ? event : { kind: 'flooded' }]);
  };
}
