// The numbers in the lesson's text, table and chart, against the exact law.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import gossip from '../dist/gossip.node.mjs';

const lesson = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8');
const modes = ['push', 'pull', 'push-pull'];

/** The exact law; the one trial is not looked at. */
const exact = async (nodes, mode) => (await gossip.simulate({ nodes, mode, trials: 1, seed: 1 })).exact;

/** The groups of what the lesson's text matches once. */
function find(pattern) {
  const found = [...lesson.matchAll(new RegExp(pattern, 'g'))];
  assert.equal(found.length, 1, String(pattern));
  return found[0].slice(1);
}

test('the table of average rounds', async () => {
  const [body] = find(/Average rounds until all nodes know<\/caption>[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/);
  const rows = [...body.matchAll(/<th scope="row">(\d+)<\/th><td>([\d.]+)<\/td><td>([\d.]+)<\/td><td>([\d.]+)<\/td>/g)];
  assert.equal(rows.length, 3);
  for (const [, nodes, ...cells] of rows) {
    for (const [i, mode] of modes.entries())
      assert.equal(cells[i], (await exact(Number(nodes), mode)).rounds.mean.toFixed(2), `${nodes}, ${mode}`);
  }
});

test('the chart: its description and its curves', async () => {
  const numbers = [
    ...find(/push, on average (\d+) nodes know after 5 rounds, (\d+) after 10 and (\d+) after 15\./),
    ...find(/With push-pull, (\d+) know after 5 rounds and (\d+) after 8\./),
  ];
  const curves = { push: (await exact(1000, 'push')).informed.mean, 'push-pull': (await exact(1000, 'push-pull')).informed.mean };
  const expected = [5, 10, 15].map((round) => curves.push[round]).concat([5, 8].map((round) => curves['push-pull'][round]));
  assert.deepEqual(
    numbers,
    expected.map((share) => String(Math.round(1000 * share))),
  );
  for (const [mode, pattern] of [
    ['push', /<polyline class="push" points="([^"]*)"/],
    ['push-pull', /<polyline points="([^"]*)"/],
  ]) {
    for (const point of find(pattern)[0].split(' ')) {
      const [x, y] = point.split(',').map(Number);
      const round = (x - 40) / 15;
      const share = curves[mode][round] ?? 1;
      assert.ok(Math.abs(170 - 150 * share - y) <= 1, `${mode}, round ${round}: ${y}, not ${170 - 150 * share}`);
    }
  }
});

test('the chances that every node knows', async () => {
  const { cdf } = (await exact(1000, 'push')).rounds;
  const numbers = find(/about (\d+)% after (\d+) rounds, (\d+)% after (\d+), (\d+)% after (\d+) and (\d+)% after (\d+)\./).map(Number);
  for (let i = 0; i < numbers.length; i += 2) assert.equal(numbers[i], Math.round(100 * cdf[numbers[i + 1]]), `round ${numbers[i + 1]}`);
});

test('how many more rounds a million nodes take than a thousand', async () => {
  const [least, most] = find(/From a thousand to a million nodes it takes only (\d+) to (\d+) more rounds/);
  const more = [];
  for (const mode of modes) {
    const { rounds } = await gossip.simulate({ nodes: 1_000_000, mode, trials: 5000, seed: 1 });
    more.push(Math.round(rounds.mean - (await exact(1000, mode)).rounds.mean));
  }
  assert.deepEqual([Number(least), Number(most)], [Math.min(...more), Math.max(...more)]);
});

test('the formulas in the lab are near the exact law', async () => {
  const lab = readFileSync(join(import.meta.dirname, '../lab.html'), 'utf8')
    .replace(/<[^>]*>|&#8239;/g, ' ')
    .replace(/\s+/g, ' ');
  for (const formula of [
    'push takes log 2 n + ln n + 1.18 rounds',
    'pull log 2 n + log 2 ln n + 1.01',
    'push-pull log 3 n + log 2 ln n + 0.1',
  ])
    assert.ok(lab.includes(formula), `${formula} is not in ${lab}`);
  const n = 1000;
  const rounds = {
    push: Math.log2(n) + Math.log(n) + 1.18,
    pull: Math.log2(n) + Math.log2(Math.log(n)) + 1.01,
    'push-pull': Math.log(n) / Math.log(3) + Math.log2(Math.log(n)) + 0.1,
  };
  for (const mode of modes) {
    const { mean } = (await exact(n, mode)).rounds;
    assert.ok(Math.abs(rounds[mode] - mean) < 0.2, `${mode}: ${rounds[mode]}, exactly ${mean}`);
  }
});
