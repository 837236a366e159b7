// The report of --report: a line of JSON about the check, one for each place without a
// program, then one for each result, as it comes. A line that ends with a line end is whole.
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { reasonOf } from './reasons.mjs';
import { isAbsent, isHead, isResult } from './shape.mjs';
import { writeWhole } from './whole-file.mjs';

/** Raised whenever a line changes its meaning. */
const format = 1;

/**
 * What the first line tells: what two reports must have in common to be of one check, the
 * shard { index, of } or null, and how many lines follow if it is whole.
 */
export const headOf = (facts) => ({ check: { format, ...facts } });

/**
 * Writes a report with what is known so far, in the place of an older one, and keeps it
 * open. `add` appends a result. If that fails, as on a full disk, what was added before
 * stays whole.
 */
export function openJournal(path, head, lines, { write = writeSync } = {}) {
  writeWhole(path, [headOf(head), ...lines].map(lineOf).join(''));
  let file = openSync(path, 'a');
  return {
    add(result) {
      if (file === null) return; // one that comes after the end
      const length = fstatSync(file).size;
      try {
        const bytes = Buffer.from(lineOf(result));
        for (let at = 0; at < bytes.length; ) at += write(file, bytes, at);
      } catch (error) {
        ftruncateSync(file, length);
        throw error;
      }
    },
    close() {
      closeSync(file);
      file = null;
    },
  };
}

const lineOf = (value) => `${JSON.stringify(value)}\n`;

/** Reads a report: { path, head, results, absent, isCut }; isCut if its last line is not whole. Throws if it is none. */
export function readJournal(path) {
  const lines = [];
  const bytes = bytesOf(path);
  let begin = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', begin)) {
    lines.push(valueOf(bytes.subarray(begin, end)));
    begin = end + 1;
  }
  const [first, ...rest] = lines;
  if (!first?.check) throw new Error(`${path} is not a report of ./build.sh check --report`);
  if (first.check.format !== format)
    throw new Error(`${path} has format ${JSON.stringify(first.check.format)}; this version reads format ${format}`);
  const broken = rest.findIndex((line) => !isResult(line) && !isAbsent(line));
  if (broken !== -1) throw new Error(`line ${broken + 2} of ${path} is not a result`);
  if (!isHead(first.check)) throw new Error(`line 1 of ${path} does not say of which check it is`);
  return { path, head: first.check, results: rest.filter(isResult), absent: rest.filter(isAbsent), isCut: begin < bytes.length };
}

function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

function valueOf(bytes) {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null; // also if it is longer than any text
  }
}
