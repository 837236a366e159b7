// Formats programs in a worker of its own (../format/worker.js), which an endless or huge
// program cannot keep from being ended.
import { ofAnotherBuild } from '../loader/build.js';

/* global BUILD -- constant of the build */

const limitMs = 20_000; // with the time to load the worker

/**
 * Makes format(text, cursor, onEnd), which calls back with { text, cursor }, or
 * { problem, line, column }, where line 0 means that it is not the program's fault.
 */
export function createFormat(address) {
  return (text, cursor, onEnd) => {
    const worker = new Worker(address);
    const end = (answer) => {
      clearTimeout(patience);
      worker.terminate();
      onEnd(answer);
    };
    const fail = (problem) => end({ problem, line: 0, column: 0 });
    const patience = setTimeout(() => fail(`It took longer than ${limitMs / 1000} seconds`), limitMs);
    worker.addEventListener('message', ({ data: { build, ...answer } }) => {
      if (build === BUILD) end(answer);
      else fail(ofAnotherBuild('format.js', build).message);
    });
    worker.addEventListener('error', () => fail('The formatter could not be loaded'));
    worker.postMessage({ text, cursor });
  };
}
