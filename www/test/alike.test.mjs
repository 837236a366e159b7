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

    deep('its states are read as often at the top level', () => {
      assert.match(run[1], /^looks [1-9]/);
      assert.equal(checked[1], run[1]);
    });

    deep('its functions have the same source text, and it is called the same way', () => {
      assert.deepEqual(checked.slice(1), run.slice(1));
      assert.match(run[3], /^call true 0 function/);
      assert.match(run[3], / null true$/);
    });

    deep('it has nothing that leads out of its realm or creates another', () => {
      assert.equal(run[4], 'cannot be had ');
    });
  });
}
