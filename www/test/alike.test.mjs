// A program cannot tell whether it is run or checked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { launch, launchFirefox } from './support/browser.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep } from './support/level.mjs';
import { limits } from './support/patient.mjs';

const fingerprint = readFileSync(join(import.meta.dirname, 'support/fingerprint.js'), 'utf8');

/** Counts how often its states are read. */
const looking = `
  function gossipRound(nodes, sourceIdx, targetIdx) { nodes[targetIdx].state.w = entry(0); }
  const spreadInfo = (nodes, key, value, fromIdx) => { gossipRound(nodes, fromIdx, 1); };
  let looks = 0;
  const entry = (value) => ({ get value() { looks++; return value; }, get version() { looks++; return 1; } });
  const state = new Proxy({ y: entry(2) }, { ownKeys(target) { looks++; return Reflect.ownKeys(target); } });
  const nodes = [{ get state() { looks++; return { x: entry(1) }; } }, { state }];
  gossipRound(nodes, 0, 1);
  console.log('looks', looks);
  nodes[1].state.z = entry(3);
  spreadInfo(nodes, 'x', 2, 0);
  gossipRound(nodes, 1, 0);
  console.log('looks', looks);`;

for (const [engine, start] of [
  ['Chromium', launch],
  ['Firefox', launchFirefox],
]) {
  describe(engine, () => {
    let lesson;
    let run;
    let checked;
    before(async () => {
      lesson = await openLesson({ start });
      run = (await lesson.run(fingerprint)).map((line) => line.replace(/^log: /, ''));
      const { console: lines } = await lesson.page.evaluate((source, limits) => gossip.check(source, { limits }), fingerprint, limits);
      checked = lines.map(({ text }) => text);
    });
    after(() => lesson?.close());

    deep('it finds the same globals with the same values', () => {
      assert.deepEqual(checked[0].split(' '), run[0].split(' '));
      assert.ok(run[0].split(' ').length > 80);
    });

    deep('its states are read as often at the top level', async () => {
      const ran = (await lesson.run(looking)).map((line) => line.replace(/^log: /, ''));
      const { console: lines } = await lesson.page.evaluate((source, limits) => gossip.check(source, { limits }), looking, limits);
      assert.match(ran[0], /^looks [1-9]/);
      assert.deepEqual(
        lines.map(({ text }) => text),
        ran,
      );
    });

    deep('its functions have the same source text, and it is called the same way', () => {
      assert.deepEqual(checked.slice(1), run.slice(1));
      assert.match(run[2], /^call true 0 function/);
      assert.match(run[2], / null true$/);
    });

    deep('it has nothing that leads out of its realm or creates another', () => {
      assert.equal(run[3], 'cannot be had ');
    });
  });
}
