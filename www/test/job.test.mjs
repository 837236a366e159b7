// How a run ends for the page (client/job.js), in whatever order it hears of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runJob } from '../src/client/job.js';

/** Resolves to the end of a job for which `sandbox(port, fail)` stands: it reports over the port, and fail says that it has failed. */
function endOf(sandbox) {
  const pool = {
    take: async () => ({
      onFailure: (/** @type {string} */ _) => {},
      isThere: () => true,
      run(_, port) {
        sandbox(port, (message) => this.onFailure(message));
      },
      stop() {},
      close() {},
    }),
    giveBack() {},
    discard() {},
  };
  return runJob(pool, {}, { budget: { messages: 10, characters: 1000 }, limits: { totalMs: 10_000 }, expected: {}, signal: undefined });
}

test('a program whose worker fails is to blame, even if that is heard before that it has begun', async () => {
  const { how } = await endOf((port, fail) => {
    fail('its worker failed');
    port.postMessage([{ kind: 'start' }]);
  });
  assert.equal(how, 'lost');
});

test('a sandbox that fails before a program begins is to blame itself', async () => {
  const { how, message } = await endOf((_, fail) => fail('the program could not be read'));
  assert.deepEqual([how, message], ['failed', 'the program could not be read']);
});
