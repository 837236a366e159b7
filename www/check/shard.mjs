// The parts of a class that is checked on several machines.
import { createHash } from 'node:crypto';

export const mostShards = 10_000;

/** Whether a file is in the shard { index, of }: by its name alone, so that new files move no other. */
export function isInShard({ index, of }, file) {
  return createHash('sha256').update(file).digest().readUIntBE(0, 6) % of === index - 1;
}
