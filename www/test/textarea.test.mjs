import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offset } from '../src/page/textarea.js';

test('offset finds the character at a line and column, or comes as near as it can', () => {
  const text = 'ab\nc😀d\r\n\u2028last';
  for (const [line, column, want] of [
    [1, 1, 0],
    [1, 2, 1],
    [1, 3, 2],
    [2, 1, 3],
    [2, 2, 4],
    [2, 4, 6],
    [2, 5, 7],
    [3, 1, 9],
    [4, 1, 10],
    [4, 5, 14],
    [1, 99, 2],
    [3, 7, 9],
    [4, 99, 14],
    [9, 1, 14],
  ]) {
    assert.equal(offset(text, line, column), want, `line ${line}, column ${column}`);
  }
  assert.equal(offset('', 1, 1), 0);
});
