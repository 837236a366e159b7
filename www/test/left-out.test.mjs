// What `./build.sh bench parts` leaves out of pair.js is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { leftOut, without } from '../bench/left-out.mjs';

const source = readFileSync(new URL('../src/protocol/pair.js', import.meta.url), 'utf8');

test('each part that the benchmark leaves out is in the source once', () => {
  for (const part of Object.keys(leftOut)) assert.equal(without(source, part) === source, part === 'as it is', part);
});

test('a part that is not there any more is named', () => {
  assert.throws(() => without('', 'without comparing the order of keys'), /pair\.js must have this once: if \(i === count \|\| key/);
});
