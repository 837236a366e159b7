// Runs the suites in the realm that imports this file: a page, a worker, Node.
import { Report } from './report.mjs';
import { data } from './data.mjs';
import { friendly } from './friendly.mjs';
import { hostile } from './hostile.mjs';
import { laws } from './laws.mjs';
import { lengths } from './lengths.mjs';
import { programs } from './programs.mjs';
import { random } from './random.mjs';
import { recursion } from './recursion.mjs';
import { refusing } from './refusing.mjs';
import { replaced } from './replaced.mjs';
import { states } from './states.mjs';
import { storm } from './storm.mjs';

const suites = { lengths, laws, data, states, programs, refusing, hostile, random, storm, recursion, replaced };

/**
 * Runs the named suites over the globals' functions (or those given) and
 * returns { results, messages, notes } that can be cloned.
 */
export function run(names, options = {}, given = globalThis) {
  const report = new Report();
  const { gossip, gossipRound, spreadInfo } = given;
  const functions = options.friendly ? friendly({ gossip, gossipRound, spreadInfo }) : given;
  for (const name of names) {
    try {
      suites[name](report, functions, options);
    } catch (failure) {
      report.test(`suite ${name}`, () => {
        throw failure;
      });
    }
  }
  const { results, messages, notes } = report;
  return { results, messages, notes };
}

/** Treats a returned Error, or what a getter threw, as thrown, for when Go cannot throw. */
export function returned(call) {
  const thrown = call();
  return thrown === undefined ? undefined : { thrown };
}
