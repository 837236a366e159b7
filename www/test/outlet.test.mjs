// What leaves a program's realm, whatever the program has made of the built-ins with which
// events are put together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { createOutlet } from '../src/sandbox/outlet.js';

/** The messages that arrive when these events are sent. */
function sent(...events) {
  const { port1, port2 } = new MessageChannel();
  const post = createOutlet(port1, { messages: 100, characters: 1000 });
  for (const event of events) post(event);
  const messages = [];
  for (let next = receiveMessageOnPort(port2); next !== undefined; next = receiveMessageOnPort(port2)) messages.push(next.message);
  port1.close();
  return messages.flat();
}

test('texts, numbers and the like arrive as they are, in arrays and objects', () => {
  const event = { kind: 'step', changes: [[0, 'key', null, '', 1, 2], []], last: true, ms: 1.5, place: { line: 1, __proto__: null } };
  assert.deepEqual(sent(event), [{ ...event, place: { line: 1 } }]);
});

test('whatever has contents that no one counts arrives without them', () => {
  const disguised = Object.setPrototypeOf(new Map([['secret', 1]]), Object.prototype);
  for (const value of [new Map([['secret', 1]]), disguised, new Set(['secret']), new ArrayBuffer(8), /secret/, Object(10n ** 100n)]) {
    const [{ indent, rows }] = sent({ kind: 'line', indent: value, rows: [value] });
    for (const arrived of [indent, ...rows]) {
      assert.equal(Object.prototype.toString.call(arrived), '[object Object]');
      assert.ok(!JSON.stringify(arrived).includes('secret'));
    }
  }
  assert.deepEqual(sent({ kind: 'line', indent: 10n ** 100n }), [{ kind: 'line', indent: undefined }]);
});

test('no getter of a program runs while an event is sent, and what cannot be sent does not matter', () => {
  let ran = 0;
  const trap = {
    get text() {
      ran++;
      return 'x';
    },
  };
  const rows = Object.defineProperty(['a'], 1, { get: () => trap.text, enumerable: true });
  const symbols = { [Symbol('s')]: 1, call() {}, symbol: Symbol('t') };
  assert.deepEqual(sent({ kind: 'table', rows, indent: trap, symbols }), [
    { kind: 'table', rows: ['a', undefined], indent: { text: undefined }, symbols: { call: undefined, symbol: undefined } },
  ]);
  assert.equal(ran, 0);
});

test('an event that is too deep, endless or too large is not sent, nor anything after it', () => {
  const deep = {};
  for (let i = 0, at = deep; i < 1000; i++) at = at.x = {};
  const cycle = [];
  cycle.push(cycle);
  const doubled = Array.from({ length: 30 }).reduce((half) => [half, half], 'x');
  for (const value of [deep, cycle, doubled, new Array(2 ** 32 - 1), 'x'.repeat(1001)]) {
    assert.deepEqual(sent({ kind: 'line', value }, { kind: 'done' }), [{ kind: 'flooded' }]);
  }
});
