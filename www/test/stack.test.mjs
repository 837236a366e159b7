// The stack ends within Go: Go's own stack pointer then stays where it was, and the next
// call puts it back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Table } from '../src/protocol/table.js';
import { exportsDuring } from './support/exports.mjs';

test("Go's stack pointer is put back after the stack has ended within Go", async () => {
  const exports = await exportsDuring(async () => (await import('../dist/gossip.node.mjs')).ready);
  const table = new Table(exports);
  table.pair.fill(1);
  const place = exports.getsp();
  let sunk = 0;
  for (let i = 0; i < 400; i++) {
    const fall = (...padding) => {
      try {
        fall(...padding);
      } catch (overflow) {
        if (table.stackWas === 0) table.decide(4);
        throw overflow;
      }
    };
    assert.throws(() => fall(...new Array(i % 40).fill(i)), RangeError);
    if (exports.getsp() !== place) sunk++;
    assert.equal(table.decide(4), 0);
    assert.equal(exports.getsp(), place);
  }
  assert.ok(sunk > 0, 'the stack never ended within Go');
});
