// The sample programs in the lesson's text: each prints what the lesson says, and its link
// opens the program that is shown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import gossip from '../dist/gossip.node.mjs';
import { openLesson } from './support/lesson.mjs';

const lesson = readFileSync(join(import.meta.dirname, '../dist/index.html'), 'utf8');
const shown = [
  ...lesson.matchAll(
    /<pre [^>]*aria-label="([^"]*)"[^>]*><code[^>]*>((?:(?!<pre)[\s\S])*?)<\/code><\/pre>\s*<p><a class="sample" href="#runner">[\s\S]*?<samp[^>]*>([\s\S]*?)<\/samp>/g,
  ),
].map(([, label, code, printed]) => ({ label, code: toText(code), printed }));

function toText(html) {
  return html
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

test('the lesson has its samples', () => {
  assert.equal(shown.length, 5);
});

for (const { label, code, printed } of shown) {
  test(label, async () => {
    await gossip.ready;
    const lines = [];
    const log = (...values) => lines.push(values.join(' '));
    new Function('console', 'gossipRound', 'spreadInfo', code)({ log }, gossip.gossipRound, gossip.spreadInfo);
    assert.equal(lines.join('\n'), printed);
  });
}

test('the link of each opens it in the editor', async () => {
  const { page } = await openLesson();
  page.on('dialog', (dialog) => dialog.accept()); // it may take the place of the one before
  for (const [i, { code }] of shown.entries()) {
    await page.waitForFunction((n) => document.querySelectorAll('.sample')[n].hash.startsWith('#code='), {}, i);
    await page.$$eval('.sample', (links, n) => links[n].click(), i);
    await page.waitForFunction(
      async (program) => {
        const { EditorView } = await import('./editor.mjs');
        return EditorView.findFromDOM(document.getElementById('editor').shadowRoot).state.doc.toString() === program;
      },
      {},
      `${code}\n`,
    );
  }
});
