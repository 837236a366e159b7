// The files of a whole class: gradebook, JUnit report, feedback.
import { mkdirSync } from 'node:fs';
import { UsageError } from './arguments.mjs';
import { writeFeedback, pageName } from './feedback.mjs';
import { gradebook } from './gradebook.mjs';
import { junit } from './junit.mjs';
import { wholeFile } from './whole-file.mjs';

/**
 * Makes sure now, before a long run, that all can be written. What is there stays until
 * `write`. Without `write`, call `discard`.
 */
export function openOutputs({ csv, junit: xml, feedback }) {
  const files = [];
  const discard = () => {
    for (const file of files) file.discard();
  };
  const open = (path) => {
    if (path === undefined) return undefined;
    files.push(wholeFile(path));
    return files.at(-1);
  };
  try {
    const [table, report] = [csv, xml].map(open);
    if (feedback !== undefined) makeFolder(feedback);
    return {
      write({ results, absent }, students) {
        report?.write(junit(results, absent));
        if (feedback !== undefined) writeFeedback(feedback, students);
        table?.write(gradebook(students, feedback === undefined ? {} : { feedback: (student) => `${pageName(student)}.html` }));
      },
      discard,
    };
  } catch (error) {
    discard();
    throw error;
  }
}

function makeFolder(path) {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(error.code)) throw error;
    throw new UsageError(`--feedback needs a folder, got ${JSON.stringify(path)}, which is a file or in one`);
  }
}
