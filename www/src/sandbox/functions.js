// Says what functions use that a program does not find. It runs nothing.
//   { kind: 'program', text, missing }      missing: pairs of a function and a name that it uses and nothing defines
//   { kind: 'unreadable', name, message }   the text of one cannot be a program by itself
//   { kind: 'done' }
import { provideEnvironment } from './environment.js';
import { createOutlet } from './outlet.js';
import { createOutput } from './output.js';

/** `plan`: see join.js. */
export function describeFunctions({ plan: { unreadable, text, used, missing }, limits, budget }, port) {
  const post = createOutlet(port, budget);
  provideEnvironment({ post, output: createOutput(post, limits), onError: () => {} });
  post({ kind: 'start' });
  if (unreadable !== undefined) post({ kind: 'unreadable', ...unreadable });
  else post({ kind: 'program', text, missing: [...used.filter(([, name]) => !(name in globalThis)), ...missing] });
  post({ kind: 'done' });
}
