// ./build.sh check: checks files against the lesson, in Chromium, after a build, or merges
// reports. CHROMIUM names the browser.
import '../node.mjs';
import { UsageError, readArguments, usage } from './arguments.mjs';
import { studentsOf } from './class.mjs';
import { readJournal } from './journal.mjs';
import { merge } from './merge.mjs';
import { openOutputs } from './outputs.mjs';
import { printEnd, printResult, say } from './print.mjs';
import { reasonOf } from './reasons.mjs';
import { exitStatus } from './reports.mjs';
import { flush } from './streams.mjs';
import { oneLine } from './text.mjs';

const complain = (text) => say(process.stderr, `check: ${oneLine(text)}\n`);

// A status of 1 would mean that some fail.
process.on('uncaughtException', ({ message }) => {
  complain(message);
  process.exit(2);
});

try {
  process.exitCode = await main(readArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = 2;
  complain(error.message);
  if (error instanceof UsageError) process.stderr.write('Try ./build.sh check --help\n');
}
const failure = await flush();
if (failure !== null) {
  process.exitCode = 2;
  complain(`standard output cannot be written: ${reasonOf(failure)}`);
}
// Not left to itself: after a stop, puppeteer may wait half a minute for a page of a browser that is gone.
process.exit();

async function main(options) {
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const outputs = openOutputs(options);
  try {
    const end = (known) => conclude(known, options, outputs);
    if (options.merge) return end(mergeAll(options));
    const { check } = await import('./check.mjs'); // needs the packages that a build installs
    return await check(options, end);
  } finally {
    outputs.discard();
  }
}

function mergeAll(options) {
  const { results, ...known } = merge(options.paths.map(readJournal));
  for (const result of results) printResult(result, options, results.length === 1);
  return { results, ...known, unchecked: 0, isStopped: false };
}

/** Prints the end, and writes the files if all is known. Returns the exit status. */
function conclude(known, options, outputs) {
  const { results, unchecked, isStopped, problems } = known;
  const students = studentsOf(known, options);
  printEnd(known, students, options);
  for (const problem of problems) complain(problem);
  if (isStopped) complain(`stopped; ${unchecked} of ${unchecked + results.length} files were not checked`);
  if (problems.length > 0) return 2;
  if (isStopped) return 130;
  outputs.write(known, students);
  return exitStatus(students);
}
