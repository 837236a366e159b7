// Runs in the page: measures one situation with all contenders in turn.
import { lessonLoop, nothing, tightLoop, unionLoop } from './loops.js';
import * as situations from './situations.js';

/**
 * Resolves to { contender: [nanoseconds a call, one a sample] }. A sample of a
 * loop is `calls` calls, one of the module `moduleCalls`; `warmUps` samples are
 * thrown away, until the engine has optimized everybody.
 *
 * Contenders take turns, sample by sample: whatever disturbs the machine hits
 * all of them alike. Who begins changes too, so that nobody always follows the
 * garbage of the same other.
 */
export async function measure({ situation, nodes, keys, calls, moduleCalls, warmUps, samples, module }) {
  await globalThis.moduleReady;
  const { gossipRound, spreadInfo } = globalThis;
  const contenders = {
    nothing,
    'lesson loop': lessonLoop,
    'tight loop': tightLoop,
    'union loop': unionLoop,
    [module]: { gossipRound, spreadInfo },
  };
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const callsOf = (name) => (name === module ? moduleCalls : calls);
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: not bundled
  const stages = Object.fromEntries(names.map((name) => [name, situations[situation](nodes, keys, callsOf(name))]));
  for (let sample = -warmUps; sample < samples; sample++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(sample + warmUps + turn) % names.length];
      const { prepare, run } = stages[name];
      prepare(sample + warmUps);
      const begin = performance.now();
      run(contenders[name]);
      const end = performance.now();
      if (sample >= 0) times[name].push(((end - begin) * 1e6) / callsOf(name));
    }
    if (sample % 10 === 0)
      await new Promise((resolve) => {
        setTimeout(resolve);
      }); // idle time, for the compiler's threads
  }
  return times;
}
