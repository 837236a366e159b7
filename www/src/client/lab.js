// One instance of the Go program that simulates (wasm/lab), in this realm.
import { download } from '../loader/download.js';
import { startGo } from '../loader/runtime.js';

/** Compiles lab.wasm (an address, bytes or a module); `read` see download.js. */
export const compileLab = (wasm, read) => download('lab.wasm', wasm, { read });

/** Starts a compiled lab.wasm; resolves to its functions, which throw what Go answers with. */
export async function startLab(compiled, ended) {
  const { functions } = await startGo('lab.wasm', compiled, ended, { GOGC: '400' });
  const throwing = (call) => (argument, second) => {
    const { error, value } = call(argument, second);
    if (error !== undefined) throw error;
    return value;
  };
  const { prepare, play, tally, result } = functions;
  return { prepare: throwing(prepare), play: throwing(play), tally: throwing(tally), result: throwing(result) };
}
