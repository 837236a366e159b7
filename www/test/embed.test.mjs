// <gossip-runner> in other pages: the example page, pages of other origins, and what
// happens if it cannot work.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import { launch } from './support/browser.mjs';
import { openGate } from './support/gate.mjs';
import { look, upgraded, write } from './support/editor.mjs';
import { deep, test } from './support/level.mjs';
import { frameOn, otherSite, readyOn } from './support/runners.mjs';
import { serve } from '../headless/site.mjs';

const www = join(import.meta.dirname, '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');
const starter = readFileSync(join(www, 'lesson/starter.js'), 'utf8').trimEnd();

let site;
let browser;
let page;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser.close();
  site.stop();
});
afterEach(() => page.close());

/** Opens a page and waits for its runners. */
async function open(url) {
  page = await browser.newPage();
  await page.goto(url);
  await ready();
  return page;
}

const ready = () => readyOn(page);
const frameOf = (selector) => frameOn(page, selector);

const textOf = (frame, id) => frame.$eval(`#${id}`, (element) => element.innerText.trim());
const press = (frame, id) => frame.$eval(`#${id}`, (button) => button.click());

async function run(frame, program) {
  await write(frame, program);
  await press(frame, 'run');
  await frame.waitForFunction(() => document.getElementById('verdict').textContent !== '');
  return frame.$$eval('#lines > .line', (lines) => lines.map((line) => line.textContent));
}

/** The program and the report of the next check that the page is told about. */
const nextReport = () =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener(
          'gossip-report',
          ({ target, detail }) => resolve({ id: target.id, program: detail.program, verdict: detail.report.verdict, number: detail.case }),
          { once: true },
        );
      }),
  );

const isAsHighAsItsContent = (frame) =>
  frame.waitForFunction(
    () => innerHeight === Math.ceil(document.body.getBoundingClientRect().height) && document.documentElement.scrollHeight <= innerHeight,
  );

test('the example page has two independent runners', async () => {
  await open(`${site.url}embed.html`);
  const [dark, warm] = [await frameOf('#dark'), await frameOf('#warm')];
  assert.equal((await look(dark)).text, starter);
  assert.match((await look(warm)).text, /^\/\/ Whoever is infected may infect\./);
  assert.deepEqual(await run(dark, 'console.log("dark");'), ['dark']);
  assert.deepEqual(await run(warm, 'console.log("warm");'), ['warm']);
  assert.equal(await textOf(dark, 'lines'), 'dark');
  for (const frame of [dark, warm]) await isAsHighAsItsContent(frame);
});

deep('the page is told about checks, with the report and the program', async () => {
  await open(`${site.url}embed.html`);
  const frame = await frameOf('#warm');
  const told = nextReport();
  await write(frame, solution);
  await press(frame, 'check');
  assert.deepEqual(await told, { id: 'warm', program: solution, verdict: 'pass', number: null });
  assert.match(await page.$eval('#events', (line) => line.textContent), /^Runner, warm: Passed/);
  await isAsHighAsItsContent(frame); // the report is taller than the content before
});

deep('the page is told about a report even if the search for a repair is stopped', async () => {
  await open(`${site.url}embed.html`);
  const frame = await frameOf('#warm');
  const told = nextReport();
  const program = solution.replace('entry.version > ', 'entry.version >= ');
  await write(frame, program);
  await frame.evaluate(() => {
    // as soon as the report is there
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      document.getElementById('stop').click();
    }).observe(document.getElementById('report-verdict'), { childList: true });
    document.getElementById('check').click();
  });
  assert.deepEqual(await told, { id: 'warm', program, verdict: 'fail', number: null });
});

deep('programs are saved under the name of the runner, and not without a name', async () => {
  await open(`${site.url}embed.html`);
  const [named, nameless] = [await frameOf('#dark'), await frameOf('#warm')];
  assert.equal(await textOf(named, 'draft'), 'Saved in this browser.');
  assert.equal(await textOf(nameless, 'draft'), 'Your program is not saved here.');
  await write(named, '// mine');
  await write(nameless, '// mine too');
  await named.waitForFunction(() => localStorage.getItem('gossip-lesson.week-8.program') === '// mine');
  await page.reload();
  await ready();
  assert.equal((await look(await frameOf('#dark'))).text, '// mine');
  assert.match((await look(await frameOf('#warm'))).text, /^\/\/ Whoever/);
  assert.deepEqual(
    await page.evaluate(() => Object.keys(localStorage).filter((name) => !name.startsWith('gossip-lesson.week-8.'))),
    [],
    'the lesson has its own',
  );
});

deep('the page sets the style with custom properties and color-scheme, at any time, and with nothing else', async () => {
  await open(`${site.url}embed.html`);
  const [dark, warm] = [await frameOf('#dark'), await frameOf('#warm')];
  const style = (frame, selector, property) => frame.$eval(selector, (element, name) => getComputedStyle(element)[name], property);
  assert.equal(await style(dark, 'body', 'backgroundColor'), 'rgb(20, 24, 27)');
  assert.equal(await style(warm, 'body', 'backgroundColor'), 'rgb(255, 253, 248)');
  assert.equal(await style(warm, '#run', 'backgroundColor'), 'rgb(138, 59, 18)');
  assert.equal(await style(warm, '#run', 'borderRadius'), '0px');
  assert.match(await style(warm, 'body', 'fontFamily'), /^Georgia/);
  assert.equal(await style(warm, '#editor', 'height'), '288px');
  assert.equal(await style(warm, '#share', 'display'), 'none');

  const becomes = (frame, selector, property, value) =>
    frame.waitForFunction((s, p, v) => getComputedStyle(document.querySelector(s))[p] === v, {}, selector, property, value);
  await page.evaluate(() => {
    // a theme that is switched somewhere above
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.night #warm { color-scheme: dark; --gossip-bg: black; --gossip-accent: url(https://example.org/); --gossip-radius: red; --gossip-editor-height: 100vh } * { color: red !important; display: grid }',
    );
    document.adoptedStyleSheets = [sheet];
    document.body.classList.add('night');
  });
  await becomes(warm, 'body', 'backgroundColor', 'rgb(0, 0, 0)');
  await becomes(warm, '#run', 'backgroundColor', 'rgb(119, 207, 202)'); // the runner's own: the page's value is not a color
  assert.equal(await style(warm, '#run', 'borderRadius'), '8px');
  assert.equal(await style(warm, '#editor', 'height'), '458px'); // of a frame that grows with its content
  assert.equal(await style(warm, 'body', 'color'), 'rgb(226, 230, 229)');
  await page.evaluate(() => {
    document.adoptedStyleSheets[0].replaceSync('#warm { --gossip-bg: white }');
    document.getElementById('warm').updateTheme(); // no attribute changes
  });
  await becomes(warm, 'body', 'backgroundColor', 'rgb(255, 255, 255)');

  await page.evaluate(() => {
    globalThis.host = document.createElement('div');
    document.body.append(globalThis.host);
    const place = globalThis.host.attachShadow({ mode: 'closed' });
    return new Promise((resolve) => {
      const runner = document.getElementById('warm');
      runner.addEventListener('gossip-ready', resolve, { once: true });
      place.append(runner);
    });
  });
  const inShadow = page.frames().at(-1);
  await page.evaluate(() => globalThis.host.style.setProperty('--gossip-bg', 'rgb(1, 2, 3)'));
  await becomes(inShadow, 'body', 'backgroundColor', 'rgb(1, 2, 3)');
});

deep('it works in a page of another site, where it may not show dialogs', async () => {
  const other = await otherSite(`<script src="${site.url}embed.js"></script>`, '<gossip-runner id="here" name="x"></gossip-runner>');
  try {
    await open(other.url);
    const frame = await frameOf('#here');
    assert.deepEqual(
      await run(frame, solution.replace(/$/, '\nconsole.log(origin);')),
      [0, 1, 2, 3].map((id) => `node-${id} leader: node-0`).concat('null'),
    );
    await press(frame, 'run-go');
    await frame.waitForFunction(() => /with Go’s functions$/.test(document.getElementById('verdict').textContent));
    const told = nextReport();
    await press(frame, 'check');
    assert.equal((await told).verdict, 'pass');
    const before = (await look(frame)).text;
    await press(frame, 'reset');
    assert.equal((await look(frame)).text, starter);
    await frame.$$eval('#draft button', (buttons) => buttons.find(({ textContent }) => textContent === 'Undo').click());
    assert.equal((await look(frame)).text, before);
    await page.reload();
    await ready();
    assert.equal((await look(await frameOf('#here'))).text, before);
  } finally {
    other.close();
  }
});

/** The page of a runner, wherever it is. */
const runnerIn = async () => {
  const frame = page.frames().find((each) => each.url().includes('runner.html'));
  await upgraded(frame);
  return frame;
};

for (const [where, frameOf] of Object.entries({
  'a sandbox without origins': (html) => `<iframe sandbox="allow-scripts" srcdoc="${html}"></iframe>`,
  'a page without an origin': (html) => `<iframe src="data:text/html,${encodeURIComponent(html)}"></iframe>`,
}))
  deep(`it works in ${where}, where nothing is saved`, async () => {
    const inside = `<script src='${site.url}embed.js'></script><gossip-runner name='x'></gossip-runner><script>
    document.querySelector('gossip-runner').ready.then(() => parent.postMessage('ready', '*'), ({ message }) => parent.postMessage(message, '*'));
    </script>`;
    const other = await otherSite('', frameOf(inside));
    try {
      page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        globalThis.told = new Promise((resolve) => {
          addEventListener('message', ({ data }) => resolve(data), { once: true });
        });
      });
      await page.goto(other.url);
      assert.equal(await page.evaluate(() => globalThis.told), 'ready');
      const frame = await runnerIn();
      assert.equal((await run(frame, solution)).length, 4);
      await press(frame, 'check');
      await frame.waitForFunction(() => document.getElementById('report-verdict').textContent.startsWith('Passed'));
      assert.equal(await textOf(frame, 'draft'), 'Your program is not saved here.');
    } finally {
      other.close();
    }
  });

deep('a script can put it into the document of another frame, and take it back', async () => {
  const other = await otherSite(`<script src="${site.url}embed.js"></script>`, '<iframe width="700"></iframe>');
  try {
    page = await browser.newPage();
    await page.goto(other.url);
    const put = (inside) =>
      page.evaluate((isInside) => {
        const runner = (globalThis.runner ??= document.createElement('gossip-runner'));
        const ready = new Promise((resolve) => {
          for (const type of ['gossip-ready', 'gossip-error'])
            runner.addEventListener(type, ({ detail }) => resolve(detail), { once: true });
        });
        (isInside ? document.querySelector('iframe').contentDocument : document).body.append(runner);
        return ready;
      }, inside);
    for (const inside of [true, false, true]) {
      assert.equal(await put(inside), null);
      assert.deepEqual(await run(await runnerIn(), 'console.log(1);'), ['1']);
      assert.deepEqual(
        await page.evaluate(() => {
          const frame = globalThis.runner.shadowRoot.querySelector('iframe');
          return [frame.clientWidth === globalThis.runner.clientWidth, getComputedStyle(frame).borderWidth];
        }),
        [true, '0px'],
      );
    }
  } finally {
    other.close();
  }
});

deep('a runner listens to nobody but the page that it is in', async () => {
  const answer = (starter) =>
    `{ type: 'gossip runner', starter: '${starter}', program: null, revision: 0, label: '', theme: {} }, '*', [new MessageChannel().port1]`;
  const forger = await otherSite(
    '',
    `<script>parent.frames[0].postMessage(${answer('// forged')}); parent.postMessage('forged', '*')</script>`,
  );
  const other = await otherSite(
    `<script>addEventListener('message', ({ data }) => {
      if (data === 'forged') frames[0].postMessage(${answer('// given')});
      else if (frames.length === 1) document.body.append(Object.assign(document.createElement('iframe'), { src: '${forger.url}' }));
    })</script>`,
    `<iframe src="${site.url}runner.html?embedded"></iframe>`,
  );
  try {
    page = await browser.newPage();
    await page.goto(other.url);
    const frame = await runnerIn();
    assert.equal((await look(frame)).text, '// given');
  } finally {
    other.close();
    forger.close();
  }
});

deep('a removed runner leaves nothing behind in the page', async () => {
  await open(`${site.url}embed.html`);
  await page.evaluate(() => {
    globalThis.runner = document.getElementById('warm');
    globalThis.runner.remove();
    globalThis.heard = [];
    globalThis.runner.addEventListener('gossip-ready', () => globalThis.heard.push('ready'), { once: true });
  });
  assert.equal(page.frames().filter((frame) => frame.url().includes('runner.html')).length, 1);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        // and back again
        globalThis.runner.addEventListener('gossip-ready', resolve, { once: true });
        document.querySelector('main').append(globalThis.runner);
      }),
  );
  assert.deepEqual(await run(await frameOf('#warm'), 'console.log(1);'), ['1']);
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['ready']);
});

deep('a lazy runner loads when it is about to come into view', async () => {
  const other = await otherSite(
    `<script src="${site.url}embed.js"></script>`,
    '<div style="height: 20000px"></div><gossip-runner id="far" loading="lazy"></gossip-runner>',
  );
  try {
    page = await browser.newPage();
    await page.goto(other.url);
    assert.equal(
      page.frames().some((frame) => frame.url().includes('runner.html')),
      false,
    );
    await page.evaluate(() => scrollTo(0, 20000));
    await ready();
  } finally {
    other.close();
  }
});

deep('a lazy runner is not given up before it loads', async () => {
  const other = await otherSite(
    `<script src="${site.url}embed.js"></script>`,
    '<div style="height: 20000px"></div><gossip-runner id="far" loading="lazy"></gossip-runner>',
  );
  try {
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      globalThis.told = [];
      addEventListener('gossip-error', ({ detail }) => globalThis.told.push(detail.message));
      const wait = setTimeout;
      globalThis.setTimeout = (callback) => wait(callback, 0); // all patience ends at once
    });
    await page.goto(other.url);
    await page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve))));
    assert.deepEqual(await page.evaluate(() => globalThis.told), []);
  } finally {
    other.close();
  }
});

deep('loading the script twice does no harm, and leaves no globals', async () => {
  const other = await otherSite(
    `<script src="${site.url}embed.js"></script><script src="${site.url}embed.js"></script>`,
    '<gossip-runner></gossip-runner>',
  );
  try {
    page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(other.url);
    await ready();
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate(() => 'gossip' in globalThis || 'gossipRound' in globalThis), false);
  } finally {
    other.close();
  }
});

deep('if runner.html is missing, the page shows the content of the element, and why', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-dist-'));
  cpSync(join(www, 'dist'), dir, { recursive: true, preserveTimestamps: true });
  for (const suffix of ['', '.br', '.gz']) rmSync(join(dir, `runner.html${suffix}`));
  const broken = await serve({ dir });
  try {
    page = await browser.newPage();
    await page.goto(`${broken.url}embed.html`);
    const reason = await page.evaluate(() =>
      document.getElementById('warm').ready.then(
        () => 'ready',
        (error) => error.message,
      ),
    );
    assert.match(
      reason,
      /^The runner did not load\. Is http:\S+runner\.html\S* there, .* If it is elsewhere, write <gossip-runner src="ADDRESS">\.$/,
    );
    const shown = await page.$eval('#warm', (runner) => ({
      problem: runner.shadowRoot.querySelector('[role=status]').innerText,
      link: runner.querySelector('a').checkVisibility(),
      frame: runner.shadowRoot.querySelector('iframe').checkVisibility(),
      text: runner.innerText,
    }));
    assert.equal(shown.problem, reason);
    assert.equal(shown.link, true);
    assert.equal(shown.frame, false);
    assert.doesNotMatch(shown.text, /Whoever is infected/);
  } finally {
    broken.stop();
    rmSync(dir, { recursive: true });
  }
});

deep('an invalid address of runner.html is an error that the page shows and is told of, and another can be set', async () => {
  const other = await otherSite(`<script src="${site.url}embed.js"></script>`, '<gossip-runner src="http://">Instead.</gossip-runner>');
  try {
    page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(other.url);
    const expected = 'The runner did not load: "src" must be an address, got "http://". Write <gossip-runner src="ADDRESS">.';
    const shown = () =>
      page.$eval('gossip-runner', (runner) => ({
        problem: runner.shadowRoot.querySelector('[role=status]').innerText,
        instead: runner.shadowRoot.querySelector('slot').hidden === false,
        frames: runner.shadowRoot.querySelectorAll('iframe').length,
      }));
    assert.equal(await page.$eval('gossip-runner', (runner) => runner.ready.catch(({ message }) => message)), expected);
    assert.deepEqual(await shown(), { problem: expected, instead: true, frames: 0 });
    /** Inserts it again with another address, and waits for an event. */
    const again = (src, type) =>
      page.evaluate(
        (address, name) =>
          new Promise((resolve) => {
            const runner = document.querySelector('gossip-runner');
            runner.setAttribute('src', address);
            document.body.append(runner);
            runner.addEventListener(name, ({ detail }) => resolve(detail?.message ?? null), { once: true });
          }),
        src,
        type,
      );
    await again(`${site.url}runner.html`, 'gossip-ready');
    assert.deepEqual(await shown(), { problem: '', instead: false, frames: 1 });
    assert.equal(await again('http://', 'gossip-error'), expected);
    assert.deepEqual(await shown(), { problem: expected, instead: true, frames: 0 });
    for (const src of ['javascript:parent.document.title="reached"', 'data:text/html,<p>', 'about:blank']) {
      assert.equal(await again(src, 'gossip-error'), expected.replace('"http://"', JSON.stringify(src)));
      assert.equal((await shown()).frames, 0);
    }
    assert.notEqual(await page.title(), 'reached');
    assert.deepEqual(errors, []);
  } finally {
    other.close();
  }
});

deep('a runner whose frame loads twice while the page is still being parsed works', async () => {
  let finish;
  const slow = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(`<!doctype html><title>Slow</title><link rel="icon" href="data:,"><script>
      globalThis.greetings = 0;
      addEventListener('message', ({ source, data }) => String(data).startsWith('gossip runner') && (globalThis.greetings++, globalThis.framed = source));
    </script><script src="${site.url}embed.js"></script><gossip-runner><script type="text/plain">// given</script></gossip-runner>`);
    finish = () => response.end('<p>The end.');
  });
  slow.listen(0, '127.0.0.1');
  await once(slow, 'listening');
  try {
    page = await browser.newPage();
    const loaded = page.goto(`http://localhost:${slow.address().port}/`);
    const greeted = (times) => page.waitForFunction((n) => globalThis.greetings === n, {}, times);
    await greeted(1);
    await page.evaluate(() => {
      const { src } = document.querySelector('gossip-runner').shadowRoot.querySelector('iframe');
      globalThis.framed.location.replace(src);
    });
    await greeted(2);
    finish();
    await loaded;
    await ready();
    assert.equal((await look(await frameOf('gossip-runner'))).text, '// given');
    assert.deepEqual(await run(await frameOf('gossip-runner'), 'console.log("once");'), ['once']);
    assert.equal(await page.$eval('gossip-runner', ({ program }) => program), 'console.log("once");');
  } finally {
    slow.close();
    slow.closeAllConnections();
  }
});

deep('if Go does not load, the page is told why, and Retry can fix it', async () => {
  page = await browser.newPage();
  const gate = await openGate(site.url);
  gate.refuse('page.wasm');
  await page.goto(`${gate.url}embed.html`);
  const reason = await page.evaluate(() =>
    document.getElementById('warm').ready.then(
      () => 'ready',
      (error) => error.message,
    ),
  );
  assert.match(reason, /^Go failed to load: /);
  gate.open('page.wasm');
  const written = 'console.log("not lost");';
  await page.evaluate((text) => {
    document.getElementById('warm').shadowRoot.querySelector('iframe').contentDocument.getElementById('editor').value = text;
  }, written);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const runner = document.getElementById('warm');
        runner.addEventListener('gossip-ready', resolve, { once: true });
        runner.shadowRoot.querySelector('iframe').contentDocument.getElementById('retry').click();
      }),
  );
  assert.equal((await look(await frameOf('#warm'))).text, written, 'though this runner keeps nothing');
  assert.deepEqual(await run(await frameOf('#warm'), 'console.log(2);'), ['2']);
  gate.stop();
});

deep('the keyboard can move through the runners and out again', async () => {
  await open(`${site.url}embed.html`);
  for (const id of ['#dark', '#warm']) await frameOf(id);
  const stops = new Set();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    stops.add(await page.evaluate(() => document.activeElement?.id ?? ''));
    if (i > 5 && (await page.evaluate(() => document.activeElement === document.body || document.activeElement?.localName === 'pre')))
      break;
  }
  assert.deepEqual([...stops].filter(Boolean), ['dark', 'warm']);
  assert.equal(await page.evaluate(() => ['BODY', 'PRE'].includes(document.activeElement.tagName)), true, 'Tab has left the last runner');
});

deep('axe-core finds nothing in the example page and in the runners, wide and narrow', async () => {
  await open(`${site.url}embed.html`);
  const frames = [await frameOf('#dark'), await frameOf('#warm')];
  for (const frame of [page.mainFrame(), ...frames]) await frame.evaluate(axe);
  for (const width of [1280, 320]) {
    await page.setViewport({ width, height: 800 });
    const found = await page.evaluate(async () => {
      const { violations, passes } = await globalThis.axe.run(); // of the frames as well
      const frames = new Set(passes.flatMap(({ nodes }) => nodes).map(({ target }) => target.length > 1 && String(target[0])));
      return {
        frames: frames.size - 1,
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`),
      };
    });
    assert.deepEqual(found, { frames: 2, violations: [] }, `${width} px`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  }
});
