// Links to the lessons beside this one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighborLinks } from '../lesson/neighbors.mjs';

test('without neighbors there are no links', () => {
  assert.equal(neighborLinks({ previous: null, next: null }), '');
});

test('titles and addresses stay text', () => {
  assert.equal(
    neighborLinks({ previous: null, next: { title: 'Time & <Clocks>', href: '/9/?a="b"&c' } }),
    '<nav class="neighbors" aria-label="Lessons"><a rel="next" href="/9/?a=&quot;b&quot;&amp;c"><small>Next lesson</small> Time &amp; &lt;Clocks&gt;</a></nav>',
  );
  const both = neighborLinks({ previous: { title: 'Seven', href: '../7/' }, next: { title: 'Nine', href: '../9/' } });
  assert.match(both, /rel="prev" href="..\/7\/".*rel="next" href="..\/9\/"/);
});

test('a neighbor without title or address is refused', () => {
  assert.throws(() => neighborLinks({ previous: { title: 'Seven' }, next: null }), {
    message: 'neighbors.json: "href" of the previous lesson must be a text, got undefined',
  });
  assert.throws(() => neighborLinks({ previous: null, next: { title: '', href: '/' } }), {
    message: 'neighbors.json: "title" of the next lesson must be a text, got ""',
  });
});
