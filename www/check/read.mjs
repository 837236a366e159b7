// Reads one program, with limits on size and time, whatever the file turns out to be.
import { constants, lstatSync, realpathSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { decode } from './decode.mjs';
import { reasonOf } from './reasons.mjs';
import { within } from './within.mjs';

const maxBytes = 1_000_000;
const patience = 5_000;

/** Resolves to the text of a file, by its real path; rejects with an Error that says why there is none. */
export async function readProgram(path, { openFile = open, ms = patience, verify = verifyPlace } = {}) {
  let bytes;
  try {
    bytes = await within(ms, readBytes(path, openFile, verify), `it could not be read within ${ms / 1000} seconds`);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  return decode(bytes);
}

async function readBytes(path, openFile, verify) {
  // A pipe would wait for its writer.
  const file = await openFile(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    // Ask the open file: the path may lead elsewhere by now.
    const facts = await file.stat({ bigint: true });
    if (!facts.isFile()) throw new Error('it is not a file');
    verify(path, facts);
    // The size is no help: a file may grow, and those in /proc say 0.
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
    throw new Error(`it is larger than ${maxBytes / 1e6} MB`);
  } finally {
    await file.close();
  }
}

/**
 * Throws unless what was opened is what the path itself leads to. Since it was found, a link may have taken its place, or
 * that of a folder above, and lead anywhere, even if it is gone again.
 */
function verifyPlace(path, { dev, ino }) {
  const real = Buffer.from(path);
  if (!realpathSync.native(real, 'buffer').equals(real)) throw new Error('a link has taken its place');
  const there = lstatSync(real, { bigint: true });
  if (there.dev !== dev || there.ino !== ino) throw new Error('another file has taken its place');
}
