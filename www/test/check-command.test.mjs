// ./build.sh check, without the build: node www/check/main.mjs.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { UsageError, drawSeed, readArguments } from '../check/arguments.mjs';
import { wantsRepairs } from '../check/check.mjs';
import { judge } from '../check/judge.mjs';
import { closeBrowser, openPage } from '../check/page.mjs';
import { checkAll } from '../check/pool.mjs';
import { Stopped } from '../check/stop.mjs';
import { launch } from './support/browser.mjs';
import { openGate } from './support/gate.mjs';
import { deep, test } from './support/level.mjs';
import { serve } from '../headless/site.mjs';

const main = join(import.meta.dirname, '../check/main.mjs');
const program = (path) => readFileSync(join(import.meta.dirname, path), 'utf8');
const right = program('corpus/right/lesson-loop.js');
const wrong = program('corpus/wrong/one-merged-object.js');
const endless = program('attacks/01-loop-in-gossip-round.js');
const hostileName = 'x\nPASS  forged\x1b[2J\u202E<&">.js';
const printing = `console.log('\\x1b[2J\\x9b1m\\u202E\\uD800\\nPASS  forged');\n${right}`;
const throwing = 'throw new Error("\\x1b[2J\\nPASS  forged.js\\n]]>\\0\\uD800<b>\\u202E");';

const folder = mkdtempSync(join(tmpdir(), 'gossip-check-test-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes a file below the test's folder; returns its path. */
function write(name, content) {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function start(words, options) {
  const child = spawn(process.execPath, [main, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const said = { child, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  said.ended = once(child, 'close').then(([status]) => ({ status, out: said.out, err: said.err }));
  return said;
}

const run = (...words) => start(words).ended;

/** In the form of findPrograms. */
const given = (file, source) => ({ file, read: async () => source });

/** No characters that control a terminal, except line ends. */
const assertHarmless = (text) => assert.doesNotMatch(text, /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u);

test('all pass: status 0', async () => {
  write('right.js', right);
  const { status, out, err } = await run('right.js', './right.js');
  assert.match(out, /^PASS {2}right\.js\n1 file: 1 passed, 0 failed, 0 could not be checked \(seed \d+\)\n$/);
  assert.deepEqual([status, err], [0, '']);
});

deep('what passes otherwise than the task says passes with notes, and not strictly', async () => {
  write('one.js', program('corpus/right/descending-version-one.js'));
  const { status, out } = await run('--junit', 'one.xml', 'one.js');
  assert.equal(status, 0);
  assert.match(out, /^PASS \(2 notes\) one\.js\n\n {4}Note: The version of a new value is always 1\. /);
  assert.match(out, /^ {6}yours {5}x: "a" v1 {3}<- differs$/m, 'the example');
  assert.match(out, /^ {4}Note: The other nodes are visited in descending order\. /m);
  const xml = readFileSync(join(folder, 'one.xml'), 'utf8');
  assert.match(xml, /name="gossipRound"[^>]*\/>\n.*name="spreadInfo"[^>]*>\n *<system-out>\n {4}Note: The version/);
  const strict = await run('--strict', 'one.js');
  assert.equal(strict.status, 1);
  assert.match(strict.out, /^FAIL {2}one\.js {2}spreadInfo behaves as if the version of a new value is always 1;\s+also,/);
  assert.match(strict.out, /\(seed \d+, strict\)\n$/);
});

deep('some fail: status 1, and no program can forge a line', async () => {
  write('right.js', right);
  write('throwing.js', throwing);
  write(hostileName, wrong);
  const { status, out } = await run('--verbose', hostileName, 'throwing.js', 'right.js');
  assert.equal(status, 1);
  assertHarmless(out);
  const lines = out.split('\n').filter((line) => /^\S/.test(line));
  assert.equal(lines.length, 4, out);
  assert.match(
    lines[0],
    /^FAIL {2}x\\u\{a\}PASS forged\\u\{1b\}\[2J\\u\{202e\}<&">\.js {2}gossipRound (behaves as if|gives wrong results)/,
  );
  assert.match(lines[1], /^FAIL {2}throwing\.js {2}.*throws/);
  assert.equal(lines[2], 'PASS  right.js');
  assert.match(lines[3], /^3 files: 1 passed, 2 failed, 0 could not be checked \(seed \d+\)$/);
  assert.match(out, /^ {4}Both nodes have version \d+ of/m, 'the counterexample');
});

deep('a change that makes a program right is told with --verbose, and for a single file', async () => {
  write('right.js', right);
  write('peers.js', program('corpus/wrong/peers-start-at-one.js'));
  const repair = /^ {4}Repair: Line 5, column 123: change `1` to `0`\.$/m;
  assert.match((await run('--verbose', 'peers.js', 'right.js')).out, repair);
  assert.match((await run('peers.js')).out, repair);
  const { out } = await run('--json', 'peers.js');
  const { text, ...where } = JSON.parse(out).files[0].report.functions.spreadInfo.repair;
  assert.deepEqual(where, { line: 5, column: 123, from: '1', to: '0', also: [] });
});

deep('a message full of spaces cannot fake a line at 80 columns', async () => {
  write(
    'blanks.js',
    `throw new Error('oops' + ' '.repeat(37) + '\u3164'.repeat(60) + 'PASS  anna.js' + 'e'.repeat(300) + ' PASS  ben.js');`,
  );
  const { status, out } = await run('--verbose', 'blanks.js', 'missing.js');
  assert.equal(status, 2);
  const lines = out.split('\n');
  assert.deepEqual(
    lines.filter((line) => line.length > 79),
    [],
  );
  assert.deepEqual(
    lines.filter((line) => /^\S/.test(line)).map((line) => line.slice(0, 16)),
    ['FAIL  blanks.js ', 'ERROR missing.js', '2 files: 0 passe'],
  );
  assert.match(out, /oops PASS\s+anna\.js/);
});

describe('wrong usage', () => {
  test('is reported', () => {
    for (const words of [
      [],
      ['--json'],
      ['--sed', '1', 'a.js'],
      ['--seed', '-1', 'a.js'],
      ['--seed=1.5', 'a.js'],
      ['--seed=4294967296', 'a.js'],
      ['--seed'],
      ['--junit', 'a.js', 'b.js'],
      ['--junit=', 'a.js'],
      ['--json=yes', 'a.js'],
      ['merge'],
      ['merge', '--seed', '1', 'a.jsonl'],
    ]) {
      assert.throws(() => readArguments(words), UsageError, words.join(' '));
    }
    assert.deepEqual(readArguments(['--seed=4294967295', 'a.js', '--', '--b.js']).paths, ['a.js', '--b.js']);
  });

  test('names the option, the rule and the value', () => {
    const shard = ['--report', 'r', '--seed', '1'];
    for (const [words, message] of [
      [['--points', '10'], '--points must be two numbers for gossipRound and spreadInfo, such as 6+4 or 0.5+1, got "10"'],
      [['--points=-1+2'], /^--points must be .*, got "-1\+2"$/],
      [['--shard', '0/8', ...shard], '--shard must be I/N with I from 1 to N and N up to 10000, such as 2/8, got "0/8"'],
      [['--shard', '9/8', ...shard], /^--shard must be .*, got "9\/8"$/],
      [['--shard', '1/8', '--seed', '1'], '--shard needs --report FILE, for check merge, got "1/8" without it'],
      [['--shard', '1/8', '--report', 'r'], '--shard needs --seed N, the same for all shards, got "1/8" without it'],
      [['--shard', '1/8', ...shard, '--csv', 'c'], '--csv needs the whole class: use it with check merge, not with --shard 1/8'],
      [['--shard', '1/8', ...shard, '--group'], /^--group needs the whole class/],
      [['--resume'], '--resume needs --report FILE, the results to go on with'],
      [['--feedback', 'b.mjs'], '--feedback needs the name of the folder to write, got "b.mjs"'],
      [['--csv', 'x', '--junit', './x'], '--junit needs a name of its own, got "./x", which is that of --csv'],
    ]) {
      assert.throws(() => readArguments([...words, 'a.js']), { name: 'Error', message });
    }
    assert.throws(() => readArguments(['merge', '--csv', 'r', './r']), {
      message: /^--csv needs a name of its own, .* that of a report to merge$/,
    });
  });

  test('is not what README.md says', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replaceAll(/\\\n\s*/g, '');
    const commands = Array.from(readme.matchAll(/build\.sh check (.+)/g), ([, words]) =>
      words
        .replaceAll(/\$\{\{.*?\}\}|\$\(\(.*?\)\)/g, '3')
        .replace(/ (#|\|\|) .*/, '')
        .split(/\s+/),
    ).filter((words) => words.some((word) => /^--|\/$/.test(word)));
    assert.ok(commands.length >= 5, String(commands.length));
    for (const words of commands) assert.ok(readArguments(words).paths.length > 0, words.join(' '));
  });

  test('without a seed, each run gets a new one', () => {
    const drawn = Array.from({ length: 4 }, drawSeed);
    assert.ok(drawn.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32));
    assert.ok(new Set(drawn).size > 1);
  });

  test('has status 2 and prints nothing on standard output', async () => {
    const { status, out, err } = await run('--\x1b[2J', 'right.js');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^check: Unknown option '--\\u\{1b\}\[2J'/);
    assertHarmless(err);
  });

  test('does not include asking for help', async () => {
    const { status, out } = await run('--help');
    assert.equal(status, 0);
    assert.match(out, /^Usage: /);
  });
});

test('repairs are looked for if anybody reads of them', () => {
  const told = (...words) => wantsRepairs(readArguments([...words, 'a.js']), ['a.js', 'b.js']);
  assert.deepEqual([told(), told('--group', '--csv', 'c', '--junit', 'j')], [false, false]);
  for (const words of [['--json'], ['--verbose'], ['--report', 'r'], ['--feedback', 'f']]) assert.ok(told(...words), words[0]);
  assert.ok(wantsRepairs(readArguments(['a.js']), ['a.js']));
});

deep('stopped with --json, it prints valid JSON, and the JUnit file stays as it was', async () => {
  const scratch = join(folder, 'json-scratch');
  mkdirSync(scratch);
  write('right.js', right);
  for (const i of [1, 2, 3, 4, 5, 6, 7, 8]) write(`endless/${i}.js`, endless);
  write('stop/old.xml', '<old/>');
  const scratchWatch = watch(scratch);
  const begun = once(scratchWatch, 'change'); // it starts the server or the browser
  const { child, ended } = start(['--json', '--junit', 'stop/old.xml', 'right.js', 'endless'], {
    env: { ...process.env, TMPDIR: scratch, GOSSIP_SERVER: undefined },
  });
  await begun;
  scratchWatch.close();
  child.kill('SIGINT');
  const { status, out, err } = await ended;
  const { files, summary } = JSON.parse(out);
  assert.equal(status, 130);
  assert.deepEqual([summary.stopped, summary.files], [true, files.length]);
  assert.match(err, new RegExp(`^check: stopped; ${9 - files.length} of 9 files were not checked$`, 'm'));
  assert.equal(readFileSync(join(folder, 'stop/old.xml'), 'utf8'), '<old/>');
  assert.deepEqual(readdirSync(join(folder, 'stop')), ['old.xml']);
});

deep('Ctrl+C leaves nothing behind', async () => {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  write('right.js', right);
  for (const i of [1, 2, 3, 4, 5, 6, 7, 8]) write(`endless/${i}.js`, endless);
  const { child, ended } = start(['right.js', 'endless'], { env: { ...process.env, TMPDIR: scratch } });
  await once(child.stdout, 'data'); // the browser is running
  child.kill('SIGINT');
  const { status, out } = await ended;
  assert.equal(status, 130);
  assert.match(out, /^PASS {2}right\.js\n(?:.*\n)*\d files?: 1 passed/m, 'what was judged');
  assert.deepEqual(readdirSync(scratch), []);
  assert.ok(!execFileSync('ps', ['-A', '-o', 'args'], { encoding: 'utf8' }).includes(scratch), 'a process is left');
});

test('a browser that leaves its socket behind leaves nothing', async () => {
  const [profile, left] = [join(folder, 'profile'), join(folder, 'left')];
  for (const dir of [profile, left]) mkdirSync(dir);
  writeFileSync(join(left, 'SingletonSocket'), '');
  symlinkSync(join(left, 'SingletonSocket'), join(profile, 'SingletonSocket'));
  let closed = 0;
  const browser = {
    process: () => ({ spawnargs: ['chromium', '--headless', `--user-data-dir=${profile}`] }),
    async close() {
      closed++;
      rmSync(profile, { recursive: true });
    },
  };
  await closeBrowser(browser);
  assert.deepEqual([closed, existsSync(left)], [1, false]);
});

describe('in a browser', () => {
  let site;
  let browser;
  before(async () => {
    [site, browser] = await Promise.all([serve(), launch()]);
  });
  after(async () => {
    await browser?.close();
    site?.stop();
  });

  deep("some cannot be checked: status 2; the reports are the page's, and JUnit's", async () => {
    const names = ['endless.js', 'missing.js', 'printing.js', 'throwing.js', hostileName, 'empty.js', 'folder/a.js', 'folder/b.js'];
    const sources = [endless, undefined, printing, throwing, wrong, '', right, wrong];
    names.forEach((name, i) => {
      if (sources[i] !== undefined) write(name, sources[i]);
    });
    const { status, out, err } = await run('--json', '--seed', '7', '--junit', 'reports/xml/report.xml', ...names.slice(0, 6), 'folder');
    assert.equal(status, 2);
    assertHarmless(out);
    assert.equal(err, '8 files: 2 passed, 5 failed, 1 could not be checked (seed 7)\n');
    const { files, withoutProgram, summary } = JSON.parse(out);
    assert.deepEqual(withoutProgram, []);
    assert.deepEqual(summary, { files: 8, passed: 2, failed: 5, errors: 1, withoutProgram: 0, seed: 7, strict: false, stopped: false });
    assert.deepEqual(
      files.map(({ file }) => file),
      names,
    );
    assert.deepEqual(
      files.map(({ report }) => report.verdict),
      ['fail', 'error', 'pass', 'fail', 'fail', 'fail', 'pass', 'fail'],
    );
    assert.equal(files[2].report.console[0].text.includes('forged'), true);

    const page = await openPage(browser, site.url);
    for (const i of [2, 3, 4]) {
      const expected = await page.check(sources[i], { seed: 7 });
      assert.deepEqual({ ...files[i].report, durationMs: 0 }, { ...expected, durationMs: 0 });
      assert.deepEqual(Object.keys(files[1].report), Object.keys(expected), 'could-not-check has the same fields');
    }
    const xml = await page.page.evaluate(
      (text) => {
        const all = (tag) => [...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll(tag)];
        return {
          suites: all('testsuite').map(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))),
          cases: all('testcase').map((one) => [
            one.getAttribute('file'),
            one.getAttribute('name'),
            one.firstElementChild?.tagName ?? 'passed',
          ]),
          classes: all('testcase').map((one) => one.getAttribute('classname')),
          times: all('testcase').map((one) => Number(one.getAttribute('time'))),
          failures: all('failure').map((one) => one.textContent),
          broken: all('parsererror').map((one) => one.textContent),
        };
      },
      readFileSync(join(folder, 'reports/xml/report.xml'), 'utf8'),
    );
    await page.close();
    assert.deepEqual(xml.broken, []);
    const [{ time, ...suite }] = xml.suites;
    assert.ok(Number(time) > 0);
    assert.deepEqual(suite, { name: 'gossip', tests: '16', failures: '7', errors: '2', skipped: '0' });
    assert.equal(xml.cases.length, 16);
    assert.deepEqual(xml.cases[8], ['x\\u{a}PASS forged\\u{1b}[2J\\u{202e}<&">.js', 'gossipRound', 'failure']);
    assert.deepEqual(xml.cases[9].slice(1), ['spreadInfo', 'passed']);
    assert.deepEqual(xml.cases[2], ['missing.js', 'gossipRound', 'error']);
    assert.deepEqual(
      xml.times,
      files.flatMap(({ report }) => Array(2).fill(Number((report.durationMs / 2000).toFixed(3)))),
    );
    assert.deepEqual(
      xml.classes,
      xml.cases.map(([file]) => file.replaceAll('.', '\u2024')),
    );
    assert.deepEqual(readdirSync(join(folder, 'reports/xml')), ['report.xml']);
    assert.match(xml.failures.at(-1), /expected {2}x:/);
  });

  deep('a page that crashes costs no other file its verdict', async () => {
    const answers = [];
    const open = async () => {
      const page = await openPage(browser, site.url);
      const log = answers.push([]) - 1;
      return {
        ...page,
        async check(source, options) {
          const answer = page.check(source, options);
          if (log === 0) page.page.goto('chrome://crash').catch(() => {}); // it never gets there
          try {
            const report = await answer;
            answers[log].push(report.summary);
            return report;
          } catch (error) {
            answers[log].push(error.message);
            throw error;
          }
        },
      };
    };
    const programs = [given('a', endless), given('b', right)];
    const results = await Promise.all(checkAll(programs, { width: 1, options: { seed: 1 }, open }));
    const [a, b] = results.map(({ report }) => report);
    assert.deepEqual(
      answers,
      [['the browser page crashed'], [a.summary], [b.summary]],
      'of each page: one crashed, one ran an endless loop, one did the rest',
    );
    assert.deepEqual([a.verdict, b.verdict], ['fail', 'pass']);
  });

  deep('the command waits for a page whose scripts load slowly', async () => {
    const gate = await openGate(site.url);
    const { asked, go } = gate.hold('check.js');
    const opening = openPage(browser, gate.url);
    await asked;
    go();
    const page = await opening;
    assert.equal((await page.check(right, { seed: 1 })).verdict, 'pass');
    await page.close();
    gate.stop();
  });

  deep('the command gives up on a page that does not respond', async () => {
    const page = await openPage(browser, site.url, 300);
    await assert.rejects(page.check(endless, { seed: 1 }), /did not answer within 0.3 seconds/);
    await page.close();
  });

  deep('a page that hangs is closed, and the next program gets a new one', async () => {
    const contexts = browser.browserContexts().length;
    const closed = [];
    let opened = 0;
    const open = async () => {
      const page = await openPage(browser, site.url, ++opened > 2 ? undefined : 300);
      if (opened > 2) return page;
      page.page
        .evaluate(() => {
          for (;;);
        })
        .catch(() => {}); // ends with the page
      return {
        ...page,
        close: () => {
          closed.push(page.close());
        },
      };
    };
    const [a, b] = await Promise.all(checkAll([given('a', right), given('b', right)], { width: 1, options: { seed: 1 }, open }));
    assert.equal(a.report.summary, 'Could not check: the browser page did not answer within 0.3 seconds');
    assert.equal(b.report.verdict, 'pass');
    await Promise.all(closed);
    assert.deepEqual([opened, closed.length], [3, 2]);
    assert.ok(browser.browserContexts().length <= contexts + 1, 'a page that hangs is left');
  });
});

describe('with fake pages', () => {
  const pass = { verdict: 'pass', functions: { gossipRound: { reason: null }, spreadInfo: { reason: null } } };
  const program = (source) => given(source, source);

  function deferred() {
    const made = {};
    made.promise = new Promise((_, reject) => {
      made.reject = reject;
    });
    return made;
  }

  /** Pages that break on the source 'bad' and answer 'slow' last. */
  function doubles() {
    const log = { opened: 0, closed: 0, tried: [] };
    log.open = async () => {
      log.opened++;
      return {
        async check(source) {
          log.tried.push(source);
          if (source === 'slow')
            await new Promise((resolve) => {
              setTimeout(resolve, 50);
            });
          if (source === 'bad') throw new Error('crashed');
          return pass;
        },
        async close() {
          log.closed++;
        },
      };
    };
    return log;
  }

  test('a program that breaks its page twice cannot be checked, and the next gets a new page', async () => {
    const log = doubles();
    const results = await Promise.all(checkAll(['a', 'bad', 'b'].map(program), { width: 1, options: { seed: 9 }, open: log.open }));
    assert.deepEqual(
      results.map(({ report }) => report.verdict),
      ['pass', 'error', 'pass'],
    );
    assert.equal(results[1].report.summary, 'Could not check: crashed');
    assert.equal(results[1].report.seed, 9);
    assert.deepEqual([log.tried, log.opened, log.closed], [['a', 'bad', 'bad', 'b'], 3, 3]);
  });

  test('results keep the order of the files', async () => {
    const log = doubles();
    const results = await Promise.all(checkAll(['slow', 'a', 'b'].map(program), { width: 2, options: { seed: 1 }, open: log.open }));
    assert.deepEqual(
      results.map(({ file }) => file),
      ['slow', 'a', 'b'],
    );
  });

  test('each file is read when its turn comes, and an unreadable one needs no page', async () => {
    const log = doubles();
    const events = [];
    const programs = ['a', 'b', 'c'].map((file) => ({
      file,
      read: async () => {
        events.push(file, [...log.tried]);
        if (file === 'b') throw new Error('permission denied');
        return file;
      },
    }));
    const results = await Promise.all(checkAll(programs, { width: 1, options: { seed: 1 }, open: log.open }));
    assert.deepEqual(events, ['a', [], 'b', ['a'], 'c', ['a']]);
    assert.deepEqual(
      results.map(({ report }) => report.summary),
      [undefined, 'Could not check: permission denied', undefined],
    );
    assert.equal(log.opened, 1);
  });

  test('when it is stopped, what was judged is known and shown, in order', async () => {
    const { promise: stopped, reject } = deferred();
    const shown = [];
    const log = doubles();
    let checked = 0;
    const open = async () => ({
      ...(await log.open()),
      check: (source) => (source === 'endless' ? new Promise(() => {}) : pass),
    });
    const files = ['a', 'endless', 'b', 'c'];
    const { results, isStopped } = await judge(files.map(program), {
      width: 2,
      seed: 1,
      open,
      stopped,
      show: ({ file }) => shown.push(file),
      onDone: () => {
        if (++checked === 3) reject(new Stopped());
      },
    });
    assert.deepEqual([results.map(({ file }) => file), isStopped], [['a', 'b', 'c'], true]);
    assert.deepEqual(shown, ['a', 'b', 'c']);
  });

  test('what is broken off by a stop is not counted', async () => {
    const { promise: stopped, reject: stop } = deferred();
    const { promise: brokenOff, reject: breakOff } = deferred();
    const done = [];
    const open = async () => ({
      ...(await doubles().open()),
      check: async (source) => (source === 'a' ? pass : brokenOff),
    });
    let begin;
    const nextBegins = new Promise((resolve) => {
      begin = resolve;
    });
    const last = { ...program('d'), read: async () => begin() };
    const { results } = await judge([...['a', 'b', 'c'].map(program), last], {
      width: 2,
      options: { seed: 1 },
      open,
      stopped,
      show: () => {},
      onDone({ file }) {
        done.push(file);
        stop(new Stopped());
      },
    });
    breakOff(new Error('the page is closed'));
    await nextBegins;
    assert.deepEqual([results.map(({ file }) => file), done], [['a'], ['a']]);
  });

  test('without a page there is no verdict', async () => {
    const open = async () => {
      throw new Error('no browser');
    };
    const [{ report }] = await Promise.all(checkAll([program('a')], { width: 2, options: { seed: 1 }, open }));
    assert.deepEqual([report.verdict, report.summary], ['error', 'Could not check: no browser']);
  });
});
