// ./build.sh check: checks files against the lesson, in Chromium, after a build.
// CHROMIUM names the browser.
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { UsageError, readArguments, usage } from './arguments.mjs';
import { findPrograms } from './files.mjs';
import { junit } from './junit.mjs';
import { absentLine, details, resultLine, summaryLine } from './lines.mjs';
import { createPages } from './page.mjs';
import { checkAll } from './pool.mjs';
import { createProgress } from './progress.mjs';
import { count, exitStatus } from './reports.mjs';
import { oneLine, safeJSON, wrapped } from './text.mjs';

const maxPages = 8;

/** The width of the terminal, or that of one in which a log is likely to be read. */
const columnsOf = (stream) => stream.columns || 80;

/** Stopped from outside, before the end. */
class Stopped extends Error {}

const stopped = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => reject(new Stopped()));
  process.stdout.on('error', () => reject(new Stopped())); // as when `| head` has seen enough
});
stopped.catch(() => {});

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = error instanceof Stopped ? 130 : 2;
  const message = oneLine(error instanceof Stopped ? 'stopped' : error.message);
  process.stderr.write(`${wrapped(`check: ${message}`, columnsOf(process.stderr))}\n`);
  if (error instanceof UsageError) process.stderr.write('Try ./build.sh check --help\n');
}

async function main({ help, paths, seed, verbose, json, junit: junitFile }) {
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  // Better to fail now than after a long run; the content of the file stays until then.
  if (junitFile !== undefined) closeSync(openSync(junitFile, 'a'));
  const begin = performance.now();
  const { programs, absent } = findPrograms(paths);
  const progress = createProgress(process.stderr, programs.length);
  const pages = createPages();
  const results = [];
  try {
    const width = Math.min(availableParallelism(), maxPages);
    for (const promise of checkAll(programs, { width, seed, open: pages.open, onDone: progress.add })) {
      const result = await Promise.race([promise, stopped]);
      results.push(result);
      if (json) continue;
      const more = verbose || programs.length === 1 ? details(result) : '';
      progress.clear();
      process.stdout.write(wrapped(`${resultLine(result)}\n${more}`, columnsOf(process.stdout)));
      progress.show();
    }
  } finally {
    progress.clear();
    await pages.close();
  }
  const counts = count(results, absent);
  if (json) process.stdout.write(`${safeJSON({ files: results, withoutProgram: absent, summary: { ...counts, seed } })}\n`);
  else for (const entry of absent) process.stdout.write(wrapped(`${absentLine(entry)}\n`, columnsOf(process.stdout)));
  (json ? process.stderr : process.stdout).write(`${summaryLine({ ...counts, seed })}\n`);
  if (junitFile !== undefined) writeFileSync(junitFile, junit(results, absent, (performance.now() - begin) / 1000));
  return exitStatus(counts, absent);
}
