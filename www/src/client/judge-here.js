import { download } from '../loader/download.js';
import { startGo } from '../loader/runtime.js';

/**
 * When Go collects garbage: seldom, since with the default that takes a fifth of the time, but
 * before there is much of it. The memory of WebAssembly never shrinks: a page that checks many
 * programs keeps the most that one has taken.
 */
const memory = { GOGC: '400', GOMEMLIMIT: '40MiB' };

/**
 * Starts Go's part of a check in this realm, from judge.wasm (an address, bytes or
 * a module); resolves to what wasm/judge attaches. `ended` is called if it ever ends.
 */
export async function startJudgeHere(wasm, ended) {
  const compiled = await download('judge.wasm', wasm);
  const { functions } = await startGo('judge.wasm', compiled, ended, memory);
  return functions;
}
