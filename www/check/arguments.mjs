// What the command line says.
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mostShards } from './shard.mjs';

export const usage = `Usage: ./build.sh check [options] FILE...
       ./build.sh check merge [options] REPORT...

Checks programs that define gossipRound and spreadInfo, as the Check button of
the lesson does. A FILE may be a folder: all .js, .mjs and .cjs files below it,
except in hidden folders and node_modules. Links out of the folder are not
followed. NONE marks folders without a program, and files such as .ts, .jsx,
.js.txt, .html or .zip, which are not checked.

  --seed N       the seed of the cases, 0 to 4294967295; drawn if left out; the summary
                 names it
  --strict       only the task's own words pass: 3 rounds, a version one higher than the
                 node's own, nodes in index order, copied entries
  --report FILE  write each result to FILE as it comes, as a line of JSON
  --resume       go on with the results in the FILE of --report: only what is not in it,
                 could not be checked, or has changed since is checked
  --shard I/N    check only the I-th of N parts of the files, which depends on their names
                 alone; needs --report and --seed; check merge joins the reports

Of results, also those that merge reads:

  --group        one result a student: each folder or file in a given folder is one, and
                 the best of its programs counts
  --points G+S   the points for gossipRound and spreadInfo, such as 6+4; 1+1 if left out
  --csv FILE     write a gradebook, a row for each student (without --group, each file)
  --feedback DIR write a page for each student, as Markdown and as HTML
  --junit FILE   write a JUnit XML report
  --json         print only the reports, as JSON, on standard output
  --verbose      print counterexamples for every file, not only for a single one

  --help         print this

Folders of what is written are made. Except for --report, nothing is written unless
all files were checked.

Exit status: 0 all pass, 1 some fail, 2 some could not be checked, a report is missing
or not whole, or wrong usage, 130 stopped by Ctrl+C: standard output has what was
checked until then. NONE counts as not checked unless its subfolder has a program or,
with --group, the student has one.
`;

/** A wrong command line. */
export class UsageError extends Error {}

const ofResults = {
  group: { type: 'boolean', default: false },
  points: { type: 'string', default: '1+1' },
  csv: { type: 'string' },
  feedback: { type: 'string' },
  junit: { type: 'string' },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

const ofChecks = {
  seed: { type: 'string' },
  strict: { type: 'boolean', default: false },
  report: { type: 'string' },
  resume: { type: 'boolean', default: false },
  shard: { type: 'string' },
};

/** What is written, and what it is. */
const written = { report: 'report', csv: 'CSV file', junit: 'XML file', feedback: 'folder' };

/**
 * Returns the options by their names and the paths. `merge` says whether they are those of
 * reports; points is { gossipRound, spreadInfo }, shard { index, of } or undefined, seed
 * undefined if it is not given. Throws a UsageError.
 */
export function readArguments(words) {
  const merge = words[0] === 'merge';
  const { values, positionals: paths } = parse(merge ? words.slice(1) : words, merge ? ofResults : { ...ofChecks, ...ofResults });
  if (values.help) return { ...values, merge, paths };
  if (paths.length === 0) throw new UsageError(`no ${merge ? 'report' : 'file'} given`);
  checkWritten(values, merge ? paths : []);
  const options = { ...values, merge, paths, points: readPoints(values.points) };
  if (merge) return options;
  checkTogether(values);
  return { ...options, seed: readSeed(values.seed), shard: readShard(values.shard) };
}

/** A seed for all files of a run. */
export const drawSeed = () => randomInt(2 ** 32);

function parse(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function checkWritten(values, read) {
  const names = new Map(read.map((path) => [resolve(path), 'a report to merge']));
  for (const [option, kind] of Object.entries(written)) {
    const name = values[option];
    if (name === undefined) continue;
    // If the name is forgotten, the next word is a program, which must not be overwritten.
    if (name === '' || /\.[cm]?js$/i.test(name))
      throw new UsageError(`--${option} needs the name of the ${kind} to write, got ${quoted(name)}`);
    const other = names.get(resolve(name));
    if (other !== undefined) throw new UsageError(`--${option} needs a name of its own, got ${quoted(name)}, which is that of ${other}`);
    names.set(resolve(name), `--${option}`);
  }
}

function checkTogether({ seed, report, resume, shard, group, csv, feedback }) {
  if (resume && report === undefined) throw new UsageError('--resume needs --report FILE, the results to go on with');
  if (shard === undefined) return;
  if (report === undefined) throw new UsageError(`--shard needs --report FILE, for check merge, got ${quoted(shard)} without it`);
  if (seed === undefined) throw new UsageError(`--shard needs --seed N, the same for all shards, got ${quoted(shard)} without it`);
  const whole = Object.entries({ group: group || undefined, csv, feedback }).find(([, value]) => value !== undefined);
  if (whole) throw new UsageError(`--${whole[0]} needs the whole class: use it with check merge, not with --shard ${shard}`);
}

function readSeed(seed) {
  if (seed === undefined) return undefined;
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > 2 ** 32 - 1) {
    throw new UsageError(`--seed must be an integer from 0 to ${2 ** 32 - 1}, got ${quoted(seed)}`);
  }
  return Number(seed);
}

function readShard(shard) {
  if (shard === undefined) return undefined;
  const [index, of] = /^\d{1,5}\/\d{1,5}$/.test(shard) ? shard.split('/').map(Number) : [0, 0];
  if (index < 1 || index > of || of > mostShards) {
    throw new UsageError(`--shard must be I/N with I from 1 to N and N up to ${mostShards}, such as 2/8, got ${quoted(shard)}`);
  }
  return { index, of };
}

function readPoints(points) {
  const number = String.raw`\d{1,6}(?:\.\d{1,3})?`;
  if (!new RegExp(`^${number}\\+${number}$`).test(points)) {
    throw new UsageError(`--points must be two numbers for gossipRound and spreadInfo, such as 6+4 or 0.5+1, got ${quoted(points)}`);
  }
  const [gossipRound, spreadInfo] = points.split('+').map(Number);
  return { gossipRound, spreadInfo };
}

const quoted = (text) => JSON.stringify(text);
