// The sample programs in the lesson's text: each prints what the lesson says, and its link
// holds the program that is shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import gossip from '../dist/gossip.node.mjs';

const lesson = readFileSync(join(import.meta.dirname, '../dist/index.html'), 'utf8');
const shown = [
  ...lesson.matchAll(
    /<pre [^>]*aria-label="([^"]*)"[^>]*><code[^>]*>((?:(?!<pre)[\s\S])*?)<\/code><\/pre>\s*<p><a class="sample" href="#code=([\w-]+)">[\s\S]*?<samp[^>]*>([\s\S]*?)<\/samp>/g,
  ),
].map(([, label, code, packed, printed]) => ({
  label,
  code: toText(code),
  program: inflateRawSync(Buffer.from(packed, 'base64url')).toString(),
  printed,
}));

function toText(html) {
  return html
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

test('the lesson has its samples', () => {
  assert.equal(shown.length, 5);
});

for (const { label, code, program, printed } of shown) {
  test(label, async () => {
    await gossip.ready;
    assert.equal(program.trimEnd(), code);
    const lines = [];
    const log = (...values) => lines.push(values.join(' '));
    new Function('console', 'gossipRound', 'spreadInfo', code)({ log }, gossip.gossipRound, gossip.spreadInfo);
    assert.equal(lines.join('\n'), printed);
  });
}
