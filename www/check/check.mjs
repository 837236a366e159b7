// Checks the programs that the command line names.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { UsageError, drawSeed } from './arguments.mjs';
import { digest } from './digest.mjs';
import { findPrograms } from './files.mjs';
import { openJournal, readJournal } from './journal.mjs';
import { judge } from './judge.mjs';
import { createPages } from './page.mjs';
import { printResult } from './print.mjs';
import { createProgress } from './progress.mjs';
import { knownResults } from './resume.mjs';
import { isInShard } from './shard.mjs';
import { siteBuild } from './site.mjs';
import { Stopped, stopped } from './stop.mjs';

const maxPages = 8;

/**
 * Prints results as they come. Resolves to what `end` makes of all that is known then:
 * { results, absent, seed, strict, unchecked, isStopped, problems }.
 */
export async function check(options, end) {
  const earlier = earlierReport(options);
  const { strict, report, shard = null, seed = earlier?.head.seed ?? drawSeed() } = options;
  const { programs, absent, list } = find(options);
  const head = { ...siteBuild(), seed, strict, shard, list, lines: programs.length + absent.length };
  const known = earlier === null ? new Map() : await knownResults(earlier, programs, head);
  const journal = report === undefined ? null : openJournal(report, head, [...absent, ...known.values()]);
  const progress = createProgress(process.stderr, programs.length - known.size);
  const problems = [];
  const pages = createPages();
  try {
    let giveUp;
    const unwritable = new Promise((_, reject) => {
      giveUp = reject;
    });
    const halted = Promise.race([stopped, unwritable]);
    halted.catch(() => {}); // it may come after the last result
    const { results, isStopped } = await judge(programs, {
      known,
      width: Math.min(availableParallelism(), maxPages),
      options: { seed, strict, repair: wantsRepairs(options, programs) },
      open: pages.open,
      stopped: halted,
      onDone(result) {
        progress.add();
        if (problems.length > 0) return;
        try {
          journal?.add(result);
        } catch (error) {
          problems.push(`${report} cannot be written: ${error.message}; --resume goes on with what it has`);
          giveUp(new Stopped());
        }
      },
      show(result) {
        progress.clear();
        printResult(result, options, programs.length === 1);
        progress.show();
      },
    });
    progress.clear();
    return end({ results, absent, seed, strict, unchecked: programs.length - results.length, isStopped, problems });
  } finally {
    journal?.close();
    await pages.close();
  }
}

/** Whether anybody is told of repairs. What is in a report does not depend on what is printed. */
export const wantsRepairs = ({ json, verbose, report, feedback }, programs) =>
  json || verbose || report !== undefined || feedback !== undefined || programs.length === 1;

/** The report to go on with, or null. Without --resume, no report is overwritten. */
function earlierReport({ report, resume }) {
  if (report === undefined || !existsSync(report)) return null;
  if (!resume) throw new UsageError(`--report needs a new file, or --resume to go on with it, got ${JSON.stringify(report)}, which exists`);
  return readJournal(report);
}

/** What is to be checked, all of it or a shard. `list` tells whether two shards are of the same files. */
function find({ paths, shard }) {
  const { programs, absent } = findPrograms(paths);
  const list = digest(JSON.stringify([programs, absent].map((entries) => entries.map(({ file }) => file))));
  const mine = ({ file }) => shard === undefined || isInShard(shard, file);
  return { programs: programs.filter(mine).map(withDigest), absent: absent.filter(mine), list };
}

/** The program, which knows the digest of its text once it has been read. */
function withDigest(program) {
  const whole = {
    ...program,
    digest: null,
    async read() {
      const text = await program.read();
      whole.digest = digest(text);
      return text;
    },
  };
  return whole;
}
