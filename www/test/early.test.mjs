// Buttons pressed before Go is loaded, in Chromium.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { write } from './support/editor.mjs';
import { openGate } from './support/gate.mjs';
import { openLesson } from './support/lesson.mjs';
import { deep } from './support/level.mjs';

let lesson;
before(async () => {
  lesson = await openLesson();
});
after(() => lesson.close());

/** Opens a page, and a gate for as long as the page. */
async function openPageAndGate() {
  const [page, gate] = await Promise.all([lesson.browser.newPage(), openGate(lesson.site.url)]);
  page.once('close', gate.stop);
  await page.bringToFront();
  return { page, gate };
}

/** Opens the lesson while the network holds Go back; go() lets it through, refuse() does not. */
async function openWithoutGo() {
  const { page, gate } = await openPageAndGate();
  const { asked, go, refuse } = gate.hold('page.wasm');
  await page.goto(gate.url, { waitUntil: 'domcontentloaded' });
  await asked;
  await page.waitForSelector('#run:not(:disabled)');
  return { page, go, refuse };
}

const status = (page) => page.$eval('#status', (line) => line.textContent);
const lines = (page) => page.$$eval('#lines > .line', (all) => all.map((line) => line.textContent));
const ended = (page) => page.waitForFunction(() => document.getElementById('verdict').textContent !== '');

deep('Run waits for Go, says so, and then runs the current program, once', async () => {
  const { page, go } = await openWithoutGo();
  await page.click('#run');
  await page.click('#run');
  assert.equal(await status(page), 'Go loading, Run is next…');
  await write(page, 'console.log("as it is then");');
  assert.deepEqual(await lines(page), []);
  go();
  await ended(page);
  assert.deepEqual(await lines(page), ['as it is then']);
  assert.equal(await status(page), 'Go ready');
  await page.close();
});

deep('the Check shortcut waits too, and the last press counts', async () => {
  const { page, go } = await openWithoutGo();
  await page.focus('#editor');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  assert.equal(await status(page), 'Go loading, Run is next…');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
  assert.equal(await status(page), 'Go loading, Check is next…');
  go();
  await page.waitForFunction(() => /^Failed/.test(document.getElementById('report-verdict').innerText.replace(/^✕\s*/, '')));
  assert.equal(await page.$eval('#verdict', (verdict) => verdict.textContent), '', 'nothing has run besides');
  await page.close();
});

deep('nothing runs on its own when Go is ready', async () => {
  const { page, go } = await openWithoutGo();
  go();
  await page.waitForSelector('#status[data-state="ready"]');
  await page.waitForSelector('div#editor');
  assert.equal(await page.$eval('#verdict', (verdict) => verdict.textContent), '');
  await page.close();
});

deep('if Go does not load, the buttons are disabled', async () => {
  const { page, refuse } = await openWithoutGo();
  await page.click('#run-go');
  refuse();
  await page.waitForSelector('#status[data-state="failed"]');
  assert.deepEqual(await page.$$eval('.buttons button', (buttons) => buttons.filter((button) => !button.disabled).map(({ id }) => id)), []);
  await page.close();
});

deep('if the script of the page does not load, the page says so, and Retry reloads the page', async () => {
  const { page, gate } = await openPageAndGate();
  gate.refuse('page.js');
  await page.goto(gate.url);
  assert.equal(await status(page), 'Go failed to load: page.js is missing or was blocked');
  assert.equal(await page.$eval('#run', (button) => button.disabled), true);
  gate.open('page.js');
  await page.click('#retry');
  await page.waitForSelector('#status[data-state="ready"]');
  await page.close();
});
