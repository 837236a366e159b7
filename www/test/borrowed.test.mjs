// What is said of names and methods of other languages, which show only as errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { borrowed } from '../src/client/borrowed.js';

/** The messages are those of Chromium and Firefox. */
test('what another language has is told from what is misspelt', () => {
  for (const [message, said] of /** @type {[string, RegExp][]} */ ([
    ['ReferenceError: len is not defined', /^\. len is Python and Go: .*list\.length/],
    ['ReferenceError: True is not defined (called from line 3)', /writes true$/],
    ['TypeError: a.items is not a function or its return value is not iterable', /Object\.entries\(state\)/],
    ['TypeError: nodes[i].state.containsKey is not a function', /Object\.hasOwn/],
    ['TypeError: source is not iterable', /Object\.keys\(state\)/],
    ['TypeError: nodes[s].state is not iterable', /Object\.keys\(state\)/],
    ['TypeError: Cannot convert undefined or null to object', /that has no value$/],
    ["TypeError: can't convert undefined to object", /that has no value$/],
    ['TypeError: this.merge is not a function (called from line 8)', /arrow function/],
    ['ReferenceError: target is not defined', /^$/],
    ['ReferenceError: constructor is not defined', /^$/],
    ['TypeError: a.foreach is not a function', /^$/],
    ['TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))', /^$/],
    ['len is not defined', /^$/],
  ])) {
    assert.match(borrowed(message), said, message);
  }
});
