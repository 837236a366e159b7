// The reports of ./build.sh check: results as they come, going on with them, and merging shards.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { digest } from '../check/digest.mjs';
import { openJournal, readJournal } from '../check/journal.mjs';
import { judge } from '../check/judge.mjs';
import { merge } from '../check/merge.mjs';
import { createProgress } from '../check/progress.mjs';
import { knownResults } from '../check/resume.mjs';
import { isInShard } from '../check/shard.mjs';
import { absentOf, errorReport, failing, reportOf, resultOf } from './support/results.mjs';

const main = join(import.meta.dirname, '../check/main.mjs');
const root = mkdtempSync(join(tmpdir(), 'gossip-journal-test-'));
after(() => rmSync(root, { recursive: true }));

let made = 0;
const newPath = () => join(root, `${made++}.jsonl`);

const head = { version: '1.0.0', build: 'abc', seed: 7, strict: false, shard: null, list: 'x', lines: 3 };
const results = [resultOf(0, 'a.js'), resultOf(2, 'b\n\u2028\ud800.js', reportOf({ spreadInfo: failing({ id: 'ties' }) }))];
const absent = [absentOf(1, 'c.ts')];

/** Writes a report; returns its path. */
function journalOf(its, facts = {}, path = newPath()) {
  const journal = openJournal(path, { ...head, ...facts }, []);
  for (const line of its) journal.add(line);
  journal.close();
  return path;
}

describe('a report', () => {
  test('has each result as soon as it is known', () => {
    const path = newPath();
    const journal = openJournal(path, head, absent);
    for (const [i, result] of results.entries()) {
      journal.add(result);
      assert.deepEqual(readJournal(path).results, results.slice(0, i + 1));
    }
    journal.close();
    journal.add(results[0]);
    const { head: read, absent: places, isCut } = readJournal(path);
    assert.deepEqual([read, places, isCut], [{ format: 1, ...head }, absent, false]);
  });

  test('loses nothing on a full disk', () => {
    const path = newPath();
    let room = 300;
    const write = (file, bytes, at) => {
      if (room === 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      const length = Math.min(room, bytes.length - at);
      room -= length;
      return writeSync(file, bytes, at, length);
    };
    const journal = openJournal(path, head, [...absent, results[0]], { write });
    assert.throws(() => journal.add(results[1]), /ENOSPC/);
    assert.equal(room, 0, 'a part was written');
    journal.close();
    assert.deepEqual([readJournal(path).results, readJournal(path).isCut], [[results[0]], false]);
  });

  test('that a crash has cut off is read up to there', () => {
    const path = journalOf([...absent, ...results]);
    truncateSync(path, readFileSync(path).length - 1);
    const { results: whole, isCut } = readJournal(path);
    assert.deepEqual([whole, isCut], [[results[0]], true]);
  });

  test('is told from other files', () => {
    const path = newPath();
    for (const [text, message] of [
      ['', /is not a report of/],
      ['{"files":[]}\n', /is not a report of/],
      ['PASS\n', /is not a report of/],
      ['{"check":{"format":{"toString":1}}}\n', /has format \{"toString":1\}; this version reads format 1/],
      ['{"check":{"format":2}}\n', /has format 2; this version reads format 1/],
      ['{"check":{"format":1}}\n{"n":0}\n', /^line 2 of .* is not a result$/],
      ['{"check":{"format":1}}\nnull\n', /^line 2 of/],
    ]) {
      writeFileSync(path, text);
      assert.throws(() => readJournal(path), { message });
    }
    assert.throws(() => readJournal(root), { message: `${root} cannot be read: it is a folder` });
  });

  test('may hold anything, and what is not of its form is told', () => {
    const path = newPath();
    const lines = (first, ...others) =>
      [{ check: { format: 1, ...head, ...first } }, ...others].map((line) => `${JSON.stringify(line)}\n`).join('');
    for (const facts of [
      { seed: '\x1b[2J' },
      { seed: -1 },
      { strict: 'no' },
      { lines: null },
      { list: 7 },
      { build: {} },
      { shard: { index: 1, of: 1e9 } },
      { shard: { index: 2, of: 1 } },
      { shard: [] },
    ]) {
      writeFileSync(path, lines(facts));
      assert.throws(() => readJournal(path), { message: `line 1 of ${path} does not say of which check it is` });
    }
    const result = resultOf(0, 'a.js');
    const { report } = result;
    for (const line of [
      { ...result, n: 0.5 },
      { ...result, file: ['a.js'] },
      { ...result, report: { ...report, verdict: 'constructor' } },
      { ...result, report: { ...report, headline: {} } },
      { ...result, report: { ...report, durationMs: '1' } },
      { ...result, report: { ...report, notes: undefined } },
      { ...result, report: { ...report, notes: [{ title: 't', text: 't', function: 'f', example: 7 }] } },
      { ...result, report: { ...report, functions: null } },
      { ...result, report: { ...report, functions: { gossipRound: report.functions.gossipRound } } },
      { ...result, report: { ...report, functions: { ...report.functions, spreadInfo: { verdict: 'pass' } } } },
      { ...result, report: { ...report, functions: { ...report.functions, '"><b a="': report.functions.spreadInfo } } },
      { ...result, report: { ...report, functions: { ...report.functions, more: null } } },
      { ...result, report: [] },
      { ...absent[0], beside: 1 },
      [],
    ]) {
      writeFileSync(path, lines({}, result, line));
      assert.throws(() => readJournal(path), { message: `line 3 of ${path} is not a result` }, JSON.stringify(line));
    }
    writeFileSync(path, `${lines({})}${'['.repeat(200_000)}\n`);
    assert.throws(() => readJournal(path), /^Error: line 2 of/);
    const polluting = (json) => json.replace('{', '{"__proto__":{"x":1},');
    writeFileSync(path, [lines({}).trimEnd(), JSON.stringify(result), ''].map(polluting).join('\n'));
    assert.equal(readJournal(path).results.length, 1);
    assert.equal({}.x, undefined);
  });
});

describe('going on with a report', () => {
  const programs = ['a.js', 'b.js', 'c.js', 'd.js'].map((file, n) => ({ n, file, folder: file, read: async () => `text of ${file}` }));
  const known = (n, report = reportOf(), text = `text of ${programs[n].file}`) => ({
    ...resultOf(n, programs[n].file, report),
    digest: digest(text),
  });

  test('checks what is not in it, has changed or could not be checked', async () => {
    const lines = [known(3), known(0), known(1, reportOf(), 'older text'), known(2, errorReport)];
    const journal = readJournal(journalOf(lines));
    const found = await knownResults(journal, programs, head);
    assert.deepEqual([...found.keys()].sort(), [0, 3]);

    const asked = [];
    const shown = [];
    const open = async () => ({ check: async (text) => asked.push(text) && reportOf(), close: () => {} });
    const done = [];
    const { results: all } = await judge(programs, {
      known: found,
      width: 1,
      options: { seed: 7, strict: false },
      open,
      stopped: new Promise(() => {}),
      onDone: ({ file }) => done.push(file),
      show: ({ file }) => shown.push(file),
    });
    assert.deepEqual(asked, ['text of b.js', 'text of c.js']);
    assert.deepEqual(done, ['b.js', 'c.js'], 'what was known is in the report already');
    assert.deepEqual([shown, all.map(({ file }) => file)], Array(2).fill(['a.js', 'b.js', 'c.js', 'd.js']));
  });

  test('keeps the places of files among new ones', async () => {
    const journal = readJournal(journalOf([known(0), known(1)]));
    const shifted = programs.map((program) => ({ ...program, n: program.n + 1 }));
    assert.deepEqual(
      [...(await knownResults(journal, shifted, head))].map(([i, { n, file }]) => [i, n, file]),
      [
        [0, 1, 'a.js'],
        [1, 2, 'b.js'],
      ],
    );
  });

  test('needs the same check', async () => {
    const journal = readJournal(journalOf([]));
    for (const [facts, message] of [
      [{ seed: 8 }, /^--resume needs the same seed as .*, 7, got 8$/],
      [{ strict: true }, /needs the same strict as .*, false, got true$/],
      [{ build: 'def' }, /needs the same build as .*, "abc", got "def"$/],
      [{ shard: { index: 1, of: 2 } }, /needs the same shard as .*, null, got \{"index":1,"of":2\}$/],
    ]) {
      await assert.rejects(knownResults(journal, [], { ...head, ...facts }), { message });
    }
  });
});

describe('shards', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `class/student-${i}/a.js`);
  const shardOf = (file, of) => Array.from({ length: of }, (_, i) => i + 1).filter((index) => isInShard({ index, of }, file));

  test('have each file once, and much the same number of them', () => {
    const sizes = new Map();
    for (const name of names) {
      const [index, ...others] = shardOf(name, 8);
      assert.deepEqual(others, []);
      sizes.set(index, (sizes.get(index) ?? 0) + 1);
    }
    assert.equal(sizes.size, 8);
    for (const size of sizes.values()) assert.ok(size > 90 && size < 160, String(size));
  });

  test('are the same on every machine and in every version', () => {
    assert.deepEqual(
      ['a.js', 'class/anna/a.js', 'class/ben/a.js'].map((file) => shardOf(file, 8)[0]),
      [8, 6, 1],
    );
  });
});

describe('merging', () => {
  const { all, shards } = classOf(40, 8);

  /** A class of results and places without a program, as one report in some order, and as shards of it. */
  function classOf(size, of) {
    const lines = Array.from({ length: size }, (_, n) => {
      const name = `class/s${n % 15}/${n}.js`;
      const path = `class/s${n % 15}`;
      if (n % 9 === 4) return absentOf(n, name, path);
      const report = n % 3 === 0 ? reportOf() : reportOf({ gossipRound: failing({ id: `fault-${n % 4}`, why: `n = ${n}` }) });
      return resultOf(n, name, { ...report, durationMs: n * 100 }, path);
    });
    const mixed = [...lines].sort((a, b) => ((a.n * 7) % size) - ((b.n * 7) % size));
    const part = (index) => mixed.filter(({ file }) => isInShard({ index, of }, file));
    return {
      all: journalOf(mixed, { lines: size }),
      shards: Array.from({ length: of }, (_, i) => {
        const its = part(i + 1);
        return journalOf(its, { shard: { index: i + 1, of }, lines: its.length });
      }),
    };
  }

  const joined = (paths) => merge(paths.map(readJournal));

  /** Runs check merge; returns its status, what it said, and what it wrote, by name. */
  function run(paths, ...options) {
    const cwd = join(root, `out-${made++}`);
    mkdirSync(cwd);
    const words = ['merge', '--points', '6+4', '--csv', 'c.csv', '--junit', 'x/j.xml', '--feedback', 'pages', ...options, ...paths];
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { cwd, encoding: 'utf8' });
    const files = readdirSync(cwd, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const written = Object.fromEntries(files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]));
    return { status, stdout, stderr, written };
  }

  test('eight shards, in any order, gives the same bytes as one run', () => {
    for (const [status, ...options] of [
      [1, '--group'],
      [2, '--json'],
      [2, '--verbose'],
    ]) {
      const one = run([all], ...options);
      assert.equal(one.status, status);
      assert.ok(Object.keys(one.written).length > 20);
      assert.match(one.written['j.xml'], /^<\?xml/);
      assert.deepEqual(run([...shards].reverse(), ...options), one);
    }
    assert.deepEqual(joined(shards), joined([all]));
  });

  test('says what is missing or double, and then writes nothing', () => {
    const { problems } = joined([shards[1], ...shards.slice(1, 4), ...shards.slice(5)]);
    assert.deepEqual(problems, [`${shards[1]} and ${shards[1]} are both of shard 2; the first counts`, 'no report of shard 1, 5 of 8']);
    const { status, stderr, written } = run(shards.slice(1));
    assert.equal(status, 2);
    assert.match(stderr, /^check: no report of shard 1 of 8$/m);
    assert.deepEqual(written, {});
    assert.match(joined([all, all]).problems[0], /are both of shard 1; the first counts$/);
  });

  test('says which report is not whole', () => {
    const cut = journalOf([], {});
    writeFileSync(cut, readFileSync(shards[0]).subarray(0, -1));
    const { problems } = joined([cut, ...shards.slice(1)]);
    const { lines } = readJournal(shards[0]).head;
    assert.deepEqual(problems, [
      `the last line of ${cut} is cut off`,
      `${cut} lacks 1 of ${lines} results; its check was stopped and can go on with --resume`,
    ]);
    appendFileSync(cut, '\n');
    assert.deepEqual(joined([cut, ...shards.slice(1)]).problems, [], 'nothing but the line end was missing');
  });

  test('says where a result stands twice, or too many do', () => {
    const [first, second] = readJournal(shards[0]).results;
    const { lines } = readJournal(shards[0]).head;
    const with_ = (replace, by) => {
      const changed = journalOf([], {});
      writeFileSync(
        changed,
        readFileSync(shards[0], 'utf8').replace(replace, () => by),
      );
      return [changed, joined([changed, ...shards.slice(1)]).problems];
    };
    const [a, b] = [first, second].map((result) => `${JSON.stringify(result)}\n`);
    const [twice, found] = with_(b, a);
    assert.deepEqual(found, [`${twice} has another result for ${first.file}, or for its number, ${first.n}`]);
    assert.equal(with_(b, b.replace(`"n":${second.n},`, `"n":${first.n},`))[1].length, 1);
    assert.equal(with_(b, b.replace(second.file, first.file))[1].length, 1);
    const [more, told] = with_(b, b + b);
    assert.equal(told[0], `${more} has ${lines + 1} results, more than the ${lines} that its check has`);
  });

  test('says which report is of another check', () => {
    const other = (facts) => journalOf([], { shard: { index: 2, of: 2 }, lines: 0, ...facts });
    const first = other({ shard: { index: 1, of: 2 } });
    for (const [facts, words] of [
      [{ build: 'def' }, 'build def, not abc'],
      [{ version: '2.0.0' }, 'version 2.0.0, not 1.0.0'],
      [{ seed: 8 }, 'seed 8, not 7'],
      [{ strict: true }, 'strict true, not false'],
      [{ list: 'y' }, 'list of files y, not x'],
      [{ shard: { index: 2, of: 3 } }, '3 shards, not 2'],
    ]) {
      const path = other(facts);
      assert.deepEqual(joined([first, path]).problems, [`${path} has ${words} as ${first}`]);
    }
  });
});

describe('output that cannot be written', { skip: existsSync('/dev/full') ? false : 'there is no /dev/full' }, () => {
  /** The status of check merge with standard output and standard error at these paths, and what it says there. */
  function status(report, out, err, ...words) {
    const files = [out, err].map((path) => openSync(path, 'w'));
    try {
      return spawnSync(process.execPath, [main, 'merge', ...words, report], { stdio: ['ignore', ...files] }).status;
    } finally {
      for (const file of files) closeSync(file);
    }
  }

  test('is told, and no status says that some fail', () => {
    const right = journalOf([results[0]], { lines: 1 });
    const said = newPath();
    for (const words of [[], ['--json'], ['--verbose']]) {
      assert.equal(status(right, '/dev/full', said, ...words), 2);
      assert.match(readFileSync(said, 'utf8'), /^check: standard output cannot be written: ENOSPC/m);
      assert.equal(status(right, said, '/dev/full', ...words), 0);
    }
    assert.equal(status(join(root, 'none'), said, '/dev/full'), 2);
  });

  test('because nobody reads on is no failure', () => {
    const many = journalOf(
      Array.from({ length: 3000 }, (_, n) => resultOf(n, `${n}.js`)),
      { lines: 3000 },
    );
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of bash
    const script = '"$0" "$1" merge "$2" | head -n 1; exit "${PIPESTATUS[0]}"';
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, main, many], { encoding: 'utf8' });
    assert.deepEqual([status, stdout, stderr], [0, 'PASS  0.js\n', '']);
  });
});

describe('progress', () => {
  /** What is written about so many results, of which each takes 10 s. */
  function told(total, isTTY) {
    let time = 0;
    const lines = [];
    const progress = createProgress({ isTTY, write: (text) => lines.push(text) }, total, () => time);
    for (let i = 0; i < total; i++) {
      time += 10_000;
      progress.add();
    }
    return lines;
  }

  test('is a line for each tenth in a log, with the time left', () => {
    const lines = told(95, false);
    assert.equal(lines.length, 9);
    assert.deepEqual([lines[0], lines[8]], ['10 of 95 checked, about 14 min left\n', '90 of 95 checked, less than a minute left\n']);
    assert.deepEqual(told(19, false), [], 'few files need none');
  });

  test('is a line that changes on a terminal', () => {
    assert.equal(
      told(7, true).join(''),
      [1, 2, 3, 4, 5, 6].map((n) => `\r\x1b[K${n} of 7 checked, ${n === 1 ? 'about 1 min' : 'less than a minute'} left`).join(''),
    );
  });
});
