// ./build.sh check: checks files against the lesson, in Chromium, after a build.
// CHROMIUM names the browser.
import '../node.mjs';
import { availableParallelism } from 'node:os';
import { UsageError, readArguments, usage } from './arguments.mjs';
import { findPrograms } from './files.mjs';
import { judge } from './judge.mjs';
import { junit } from './junit.mjs';
import { absentLine, details, resultLine, summaryLine } from './lines.mjs';
import { createPages } from './page.mjs';
import { createProgress } from './progress.mjs';
import { reportFile } from './report-file.mjs';
import { count, exitStatus } from './reports.mjs';
import { stopped } from './stop.mjs';
import { oneLine, safeJSON, wrapped } from './text.mjs';

const maxPages = 8;

/** Writes lines, broken at the width of the terminal, or of one in which a log is likely to be read. */
const say = (stream, lines) => stream.write(wrapped(lines, stream.columns || 80));

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = 2;
  say(process.stderr, `check: ${oneLine(error.message)}\n`);
  if (error instanceof UsageError) process.stderr.write('Try ./build.sh check --help\n');
}

async function main({ help, paths, seed, strict, verbose, json, junit: junitPath }) {
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  const junitFile = junitPath === undefined ? undefined : reportFile(junitPath);
  const begin = performance.now();
  const { programs, absent } = findPrograms(paths);
  const progress = createProgress(process.stderr, programs.length);
  const pages = createPages();
  const detailed = verbose || programs.length === 1;
  const show = (result) => {
    if (json) return;
    const more = detailed ? details(result) : '';
    progress.clear();
    say(process.stdout, `${resultLine(result)}\n${more}`);
    progress.show();
  };
  try {
    const width = Math.min(availableParallelism(), maxPages);
    const { results, isStopped } = await judge(programs, {
      width,
      options: { seed, strict, repair: json || detailed },
      open: pages.open,
      onDone: progress.add,
      show,
      stopped,
    });
    progress.clear();
    const summary = { ...count(results, absent), seed, strict, stopped: isStopped };
    if (json) process.stdout.write(`${safeJSON({ files: results, withoutProgram: absent, summary })}\n`);
    else for (const entry of absent) say(process.stdout, `${absentLine(entry)}\n`);
    (json ? process.stderr : process.stdout).write(`${summaryLine(summary)}\n`);
    if (isStopped) {
      say(process.stderr, `check: stopped; ${programs.length - results.length} of ${programs.length} files were not checked\n`);
      return 130;
    }
    junitFile?.write(junit(results, absent, (performance.now() - begin) / 1000));
    return exitStatus(summary, absent);
  } finally {
    junitFile?.discard();
    await pages.close();
  }
}
