// What the command line says.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export const usage = `Usage: ./build.sh check [options] FILE...

Checks programs that define gossipRound and spreadInfo, as the Check button of
the lesson does. A FILE may be a folder: all .js, .mjs and .cjs files below it,
except in hidden folders and node_modules. Links out of the folder are not
followed. NONE marks folders without a program, and files such as .ts, .jsx,
.js.txt, .html or .zip, which are not checked.

  --seed N       the seed of the cases, 0 to 4294967295; drawn if left out; the summary
                 names it
  --strict       only the task's own words pass: 3 rounds, a version one higher than the
                 node's own, nodes in index order, copied entries
  --verbose      print counterexamples for every file, not only for a single one
  --json         print only the reports, as JSON, on standard output
  --junit FILE   also write a JUnit XML report; its folder is made
  --help         print this

Exit status: 0 all pass, 1 some fail, 2 some could not be checked, or wrong usage,
130 stopped by Ctrl+C: standard output has what was checked until then.
NONE counts as not checked unless its subfolder has a program.
`;

/** A wrong command line. */
export class UsageError extends Error {}

const options = {
  seed: { type: 'string' },
  strict: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  junit: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** Returns { seed, strict, verbose, json, junit, help, paths }; throws a UsageError. */
export function readArguments(words) {
  const { values, positionals: paths } = parse(words);
  if (values.help) return { ...values, paths };
  if (paths.length === 0) throw new UsageError('no file given');
  const { seed = String(randomInt(2 ** 32)) } = values; // one for all files
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > 2 ** 32 - 1) {
    throw new UsageError(`--seed must be an integer from 0 to ${2 ** 32 - 1}, got ${JSON.stringify(seed)}`);
  }
  // If the name is forgotten, the next word is a program, which must not be overwritten.
  if (values.junit !== undefined && (values.junit === '' || /\.[cm]?js$/i.test(values.junit))) {
    throw new UsageError(`--junit needs the name of an XML file to write, got ${JSON.stringify(values.junit)}`);
  }
  return { ...values, seed: Number(seed), paths };
}

function parse(words) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
}
