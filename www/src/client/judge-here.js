import { download } from '../loader/download.js';
import { startGo } from '../loader/runtime.js';

/**
 * Starts Go's part of a check in this realm, from judge.wasm (an address, bytes or
 * a module); resolves to what wasm/judge attaches. `ended` is called if it ever ends.
 */
export async function startJudgeHere(wasm, ended) {
  const compiled = await download('judge.wasm', wasm);
  // The heap stays small; with the default, garbage collection takes a fifth of the time.
  const { functions } = await startGo('judge.wasm', compiled, ended, { GOGC: '400' });
  return functions;
}
