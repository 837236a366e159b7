// Hostile programs, one a file in attacks/: each says what it tries and what the
// check must make of it. None may reach the network or the page, and after all of
// them the next check is as good as the first. Firefox gets one of each number.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, launchFirefox } from './support/browser.mjs';
import { checkAll, openPages } from './support/corpus.mjs';
import { openLesson, prepared } from './support/lesson.mjs';

const folder = join(import.meta.dirname, 'attacks');
const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const attacks = readdirSync(folder).sort().map((file) => {
  const source = readFileSync(join(folder, file), 'utf8');
  const note = (name) => new RegExp(`// ${name}: (.*)`).exec(source)?.[1].trim();
  return { name: file.slice(0, -3), source, aim: note('attack'), expected: { Chromium: note('expect'), Firefox: note('in Firefox') ?? note('expect') } };
});
const number = ({ name }) => name.split('-')[0];
const oneOfEachNumber = attacks.filter((attack, i) => i === 0 || number(attack) !== number(attacks[i - 1]));

// Firefox shows one page at a time, and what happens in its sandbox counts as an error of the page.
for (const { engine, start, chosen, pageCount, errors } of [
  { engine: 'Chromium', start: launch, chosen: attacks, pageCount: 2, errors: true },
  { engine: 'Firefox', start: launchFirefox, chosen: oneOfEachNumber, pageCount: 1, errors: false },
]) {
  describe(engine, () => {
    let lesson;
    let pages;
    let reports;
    let title;
    let requests;
    const complaints = [];
    before(async () => {
      lesson = await openLesson({ start });
      pages = await openPages(lesson, pageCount);
      for (const page of pages) {
        page.on('dialog', (dialog) => { complaints.push('a dialog'); dialog.dismiss(); });
        if (errors) page.on('pageerror', (error) => complaints.push(error.message));
      }
      await prepared(lesson.page);
      title = await lesson.page.title();
      requests = lesson.site.log.length;
      reports = await checkAll(pages, chosen, { limits: { caseMs: 600 } });
    });
    after(() => lesson?.close());

    for (const [i, { name, aim, expected }] of chosen.entries()) {
      const [verdict, ...reasons] = expected[engine].split(/[ |]+/);
      test(`${name}: ${aim}`, () => {
        const report = reports[i];
        if (verdict === 'not-pass') assert.notEqual(report.verdict, 'pass', report.summary);
        else assert.equal(report.verdict, verdict, report.summary);
        if (verdict === 'fail' && reasons.length > 0) {
          const seen = Object.values(report.functions).map((part) => part.reason).filter(Boolean);
          assert.ok(seen.some((reason) => reasons.includes(reason)), `${seen} instead of ${reasons}: ${report.summary}`);
        }
        assert.equal(report.version, 1);
        assert.ok(report.console.length <= 101, 'the console is capped');
      });
    }

    test('afterwards a right program passes, on the same pages', async () => {
      for (const page of pages) {
        const report = await page.evaluate((source) => gossip.check(source), solution);
        assert.equal(report.verdict, 'pass', report.summary);
      }
    });

    test('no attack reached the network', () => {
      assert.deepEqual(lesson.site.log.slice(requests), []);
    });

    test('no attack reached the pages', async () => {
      assert.deepEqual(complaints, []);
      for (const page of pages) assert.equal(await page.title(), title);
    });
  });
}
