// Passes on what was found in the text of a program. It runs nothing, so it needs no worker.
//   { kind: 'changes', changes }   see changes/propose.js
//   { kind: 'done' }
import { createOutlet } from './outlet.js';

export function passOn({ plan: changes, budget }, port) {
  const post = createOutlet(port, budget);
  post({ kind: 'start' });
  post({ kind: 'changes', changes });
  post({ kind: 'done' });
}
