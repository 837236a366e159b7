// The numbers in the lesson's text, table and chart, against the exact law.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import gossip from '../dist/gossip.node.mjs';

const lesson = readFileSync(join(import.meta.dirname, '../dist/index.html'), 'utf8');
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

/** The curves of a chart, by their classes: for each its points as [round, share]. */
function curvesOf(id) {
  const [svg] = find(`(aria-labelledby="${id}-title ${id}-desc"[\\s\\S]*?</svg>)`);
  const lines = [...svg.matchAll(/<polyline class="([\w-]+)" points="([^"]*)"/g)];
  const read = (point) => {
    const [x, y] = point.split(',').map(Number);
    return [(x - 46) / 11, (170 - y) / 150];
  };
  return Object.fromEntries(lines.map(([, kind, points]) => [kind, points.split(' ').map(read)]));
}

/** A curve must have a share for each of the rounds of the chart. */
function mustShow(points, shares, name) {
  assert.equal(points.length, 25, name);
  for (const [i, [round, share]] of points.entries()) {
    assert.ok(Math.abs(round - i) < 0.01, `${name}, round ${i}: ${round}`);
    assert.ok(Math.abs(share - (shares[i] ?? 1)) < 0.001, `${name}, round ${i}: ${share}, not ${shares[i] ?? 1}`);
  }
}

test('the chart of the nodes that know: its description and its curves', async () => {
  const numbers = [
    ...find(/push, on average (\d+) nodes know after 5 rounds, (\d+) after 10 and (\d+) after 15; with pull it is the same\./),
    ...find(/With push-pull, (\d+) know after 5 rounds and (\d+) after 8\./),
  ];
  const [push, pull, both] = await Promise.all(modes.map(async (mode) => (await exact(1000, mode)).informed.mean));
  const expected = [push[5], push[10], push[15], both[5], both[8]].map((share) => String(Math.round(1000 * share)));
  assert.deepEqual(numbers, expected);
  const curves = curvesOf('mean');
  mustShow(curves.push, push, 'push');
  mustShow(curves.push, pull, 'pull');
  mustShow(curves.both, both, 'push-pull');
});

test('the chart of the chance that all know: its description and its curves', async () => {
  const curves = curvesOf('chance');
  for (const mode of modes) {
    const { cdf } = (await exact(1000, mode)).rounds;
    mustShow(curves[mode === 'push-pull' ? 'both' : mode], cdf, mode);
    const [half, most] = find(`With ${mode} the chance is above 50% from round (\\d+) on and above 99% from round (\\d+) on\\.`).map(
      Number,
    );
    for (const [round, share] of [
      [half, 0.5],
      [most, 0.99],
    ])
      assert.ok(cdf[round] > share && cdf[round - 1] <= share, `${mode}, ${share}: ${round}`);
  }
});

test('the chances that every node knows', async () => {
  const { cdf } = (await exact(1000, 'push')).rounds;
  const numbers = find(/about (\d+)% after (\d+) rounds, (\d+)% after (\d+), (\d+)% after (\d+) and (\d+)% after (\d+)\./).map(Number);
  for (let i = 0; i < numbers.length; i += 2) assert.equal(numbers[i], Math.round(100 * cdf[numbers[i + 1]]), `round ${numbers[i + 1]}`);
});

test('how many more rounds a million nodes take than a thousand', async () => {
  const [least, most] = find(/From a thousand to a million nodes it takes only (\d+) to (\d+) more rounds/);
  find(/How many times as many rounds do they take\?<\/summary>\s*<p>Not even twice as many\.<\/p>/);
  const more = [];
  for (const mode of modes) {
    const { rounds } = await gossip.simulate({ nodes: 1_000_000, mode, trials: 5000, seed: 1 });
    const { mean } = (await exact(1000, mode)).rounds;
    more.push(Math.round(rounds.mean - mean));
    assert.ok(rounds.mean < 2 * mean, `${mode}: ${rounds.mean}`);
  }
  assert.deepEqual([Number(least), Number(most)], [Math.min(...more), Math.max(...more)]);
});

test('how the spread begins, and how long each half of it takes', async () => {
  const numbers = find(
    /(\d+) node becomes (\d+), then (\d+), then (\d+); if news moves both ways in each call, the number about triples\./,
  );
  const push = await exact(1000, 'push');
  const counts = (law) => law.informed.mean.map((share) => 1000 * share);
  assert.deepEqual(numbers.map(Number), counts(push).slice(0, 4).map(Math.round));
  const both = counts(await exact(1000, 'push-pull'));
  for (const round of [1, 2, 3]) assert.ok(Math.abs(both[round] / both[round - 1] - 3) < 0.1, `round ${round}: ${both[round]}`);

  find(/from the first node to half of them, or from half of them to all\?<\/summary>\s*<p>With push they take about equally long:/);
  const { mean } = push.informed;
  const after = mean.findIndex((share) => share >= 0.5);
  const half = after - (mean[after] - 0.5) / (mean[after] - mean[after - 1]);
  const rest = push.rounds.mean - half;
  assert.ok(half / rest > 0.75 && half / rest < 1.33, `${half} rounds, then ${rest}`);
});

test('ten times as many nodes add roughly the same number of rounds', async () => {
  find(/each time the system grows tenfold, the wait grows by roughly the same amount\./);
  for (const mode of modes) {
    const [ten, hundred, thousand] = await Promise.all([10, 100, 1000].map(async (nodes) => (await exact(nodes, mode)).rounds.mean));
    const ratio = (thousand - hundred) / (hundred - ten);
    assert.ok(ratio > 0.8 && ratio < 1.25, `${mode}: ${ratio}`);
  }
});

test('the settings of the link beside a claim are those of its words', () => {
  const [link, crashed, nodes, loss] = find(
    /href="lab\.html#([^"]*)">See it in the lab<\/a>, with (\d+) of (\d+) nodes crashed and (\d+)% of the calls lost\./,
  );
  const settings = new URLSearchParams(link.replaceAll('&amp;', '&'));
  assert.deepEqual(
    ['crashed', 'nodes', 'loss'].map((name) => Number(settings.get(name))),
    [Number(crashed), Number(nodes), Number(loss) / 100],
  );
  assert.deepEqual(find(/Here: (\d+) of (\d+) nodes crashed, (\d+)% of the calls lost/), [crashed, nodes, loss]);
});

test('what a fanout saves, in rounds and calls', async () => {
  const numbers = find(
    /takes (\S+) rounds and about (\d+) calls with a fanout of (\d+), and (\S+) rounds and about (\d+) calls with a fanout of (\d+)\./,
  );
  for (const [rounds, calls, fanout] of [numbers.slice(0, 3), numbers.slice(3)]) {
    const result = await gossip.simulate({ nodes: 1000, mode: 'push', fanout: Number(fanout), trials: 1000, seed: 1 });
    assert.equal(rounds, result.exact.rounds.mean.toFixed(1));
    assert.equal(Number(calls), 1000 * Math.round(result.messages.mean / 1000));
  }
});

test('whom rumors leave out, and what they cost', async () => {
  const numbers = [
    ...find(/that stop after (\d+) such calls in a row, (\S+)% are left out, and each node sends (\S+) messages on average/),
    ...find(/; after (\d+), (\S+)% and (\S+) messages/),
  ];
  for (const [k, residue, traffic] of [numbers.slice(0, 3), numbers.slice(3)]) {
    const rumor = { stop: 'feedback', by: 'counter', k: Number(k) };
    const result = await gossip.simulate({ nodes: 1000, mode: 'push', rumor, trials: 1000, seed: 1 });
    assert.deepEqual([residue, traffic], [(100 * result.residue.mean).toFixed(1), result.traffic.mean.toFixed(1)], `k = ${k}`);
  }
});

test('the formulas in the lesson and the lab are near the exact law, with the constants that they give', async () => {
  const plain = (html) => html.replace(/<[^>]*>|&#8239;/g, ' ').replace(/\s+/g, ' ');
  const n = 1000;
  const logarithms = {
    'log 2 n': Math.log2(n),
    'log 3 n': Math.log(n) / Math.log(3),
    'ln n': Math.log(n),
    'log 2 ln n': Math.log2(Math.log(n)),
  };
  for (const text of [plain(readFileSync(join(import.meta.dirname, '../lab.html'), 'utf8')), plain(lesson)]) {
    for (const [mode, pattern] of [
      ['push', /push takes (?:about )?(log 2 n) \+ (ln n) \+ ([\d.]+) rounds/],
      ['pull', /pull (log 2 n) \+ (log 2 ln n) \+ ([\d.]+\d)/],
      ['push-pull', /push-pull (log 3 n) \+ (log 2 ln n) \+ ([\d.]+\d)/],
    ]) {
      const [, first, second, constant] = /** @type {any} */ (pattern.exec(text));
      const rounds = logarithms[first] + logarithms[second] + Number(constant);
      const { mean } = (await exact(n, mode)).rounds;
      assert.ok(Math.abs(rounds - mean) < 0.03, `${mode}: ${rounds}, exactly ${mean}`);
    }
  }
});
