// What ./build.sh check makes of the results of a class: students, overview, gradebook, feedback.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { faultsOf, studentsOf } from '../check/class.mjs';
import { pageName, writeFeedback } from '../check/feedback.mjs';
import { gradebook } from '../check/gradebook.mjs';
import { openOutputs } from '../check/outputs.mjs';
import { faultLines, studentsLine } from '../check/overview.mjs';
import { exitStatus } from '../check/reports.mjs';
import { absentOf, errorReport, failing, reportOf, resultOf } from './support/results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gossip-class-test-'));
after(() => rmSync(folder, { recursive: true }));

const points = { gossipRound: 6, spreadInfo: 4 };
const wrong = (id, why) => reportOf({ gossipRound: failing({ id, why }) });
const wrongInBoth = reportOf({ gossipRound: failing(), spreadInfo: failing() });

const results = [
  resultOf(0, 'class/anna/draft.js', wrong('ties', 'long, longer'), 'class/anna'),
  resultOf(1, 'class/anna/final.js', reportOf(), 'class/anna'),
  resultOf(2, 'class/ben/a.js', wrongInBoth, 'class/ben'),
  resultOf(3, 'class/ben/b.js', wrong('ties', 'long'), 'class/ben'),
  resultOf(5, 'class/dora/a.js', wrong('ties', 'short'), 'class/dora'),
  resultOf(6, 'class/dora/b.js', errorReport, 'class/dora'),
  resultOf(7, 'class/emil.js', wrong('ties', 'brief')),
];
const absent = [absentOf(4, 'class/carla/c.ts', 'class/carla'), absentOf(8, 'class/emil/old.ts', 'class/emil', true)];
const all = { results, absent };
const grouped = studentsOf(all, { group: true, points });

describe('students', () => {
  test('are folders with the best of their programs, or files', () => {
    assert.deepEqual(
      grouped.map(({ name, path, verdict, points: got, most, best }) => [name, path, verdict, got, most, best?.file]),
      [
        ['anna', 'class/anna', 'pass', 10, 10, 'class/anna/final.js'],
        ['ben', 'class/ben', 'fail', 4, 10, 'class/ben/b.js'],
        ['carla', 'class/carla', 'none', null, 10, undefined],
        ['dora', 'class/dora', 'error', null, 10, 'class/dora/b.js'],
        ['emil.js', 'class/emil.js', 'fail', 4, 10, 'class/emil.js'],
        ['emil', 'class/emil', 'none', null, 10, undefined],
      ],
    );
    assert.deepEqual(
      studentsOf(all, { group: false, points }).map(({ name }) => name),
      [...results, absent[0]].sort((a, b) => a.n - b.n).map(({ file }) => file),
      'without groups, what lies beside a program is nobody',
    );
  });

  test('of equal names in different folders are different', () => {
    const two = [resultOf(0, 'a/kim/x.js', reportOf(), 'a/kim'), resultOf(1, 'b/kim/x.js', wrongInBoth, 'b/kim')];
    const students = studentsOf({ results: two, absent: [] }, { group: true, points });
    assert.deepEqual(
      students.map(({ name, verdict }) => [name, verdict]),
      [
        ['kim', 'pass'],
        ['kim', 'fail'],
      ],
    );
    assert.notEqual(...students.map(pageName));
  });

  test('decide the exit status', () => {
    const having = (...verdicts) => exitStatus(verdicts.map((verdict) => ({ verdict })));
    assert.deepEqual([having(), having('pass'), having('pass', 'fail'), having('fail', 'error'), having('pass', 'none')], [0, 0, 1, 2, 2]);
  });

  test('get points without errors of rounding', () => {
    const [{ points: got, most }] = studentsOf(
      { results: [resultOf(0, 'a')], absent: [] },
      { points: { gossipRound: 0.1, spreadInfo: 0.2 } },
    );
    assert.deepEqual([got, most], [0.3, 0.3]);
  });
});

describe('the overview', () => {
  test('counts students by verdict', () => {
    assert.equal(studentsLine(grouped), '6 students: 1 passed, 2 failed, 1 could not be checked; 2 without a program\n');
    assert.equal(studentsLine(grouped.slice(0, 1)), '1 student: 1 passed, 0 failed, 0 could not be checked\n');
  });

  test('tells what goes wrong, most frequent first, with the shortest counterexample', () => {
    const students = studentsOf(
      {
        results: [
          resultOf(0, 'a.js', reportOf({ spreadInfo: failing({ reason: 'threw', headline: 'It throws.' }) })),
          resultOf(1, 'b.js', wrong('ties', 'Both have version 1.')),
          resultOf(2, 'c.js', wrong('ties', 'Tie.\x1b')),
          resultOf(3, 'd.js', wrong('ties', 'A tie.')),
          resultOf(4, 'e.js', reportOf({ gossipRound: failing(), spreadInfo: failing({ id: 'ties' }) })),
          resultOf(
            5,
            'f.js',
            reportOf(
              { gossipRound: failing({ reason: 'syntax-error', headline: 'It has a syntax error.' }), spreadInfo: failing() },
              { failsAsWhole: true },
            ),
          ),
        ],
        absent: [],
      },
      { points },
    );
    assert.equal(
      faultLines(faultsOf(students)),
      `  What goes wrong, most frequent first:
  3 x gossipRound behaves as if title of ties
      in c.js: Tie.\\u{1b}
  1 x spreadInfo: It throws.
      in a.js: That is wrong.
  1 x gossipRound: It gives wrong results.
      in e.js: That is wrong.
  1 x spreadInfo behaves as if title of ties
      in e.js: That is wrong.
  1 x the program: It has a syntax error.
      in f.js: That is wrong.
`,
    );
    assert.equal(faultLines([]), '');
  });
});

describe('the gradebook', () => {
  /** The cells of a table in which all are in quotes or numbers. */
  const rows = (text) =>
    text
      .trimEnd()
      .split('\r\n')
      .map((line) => Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([\d.]+))/g), ([, cell, number]) => cell ?? Number(number)));

  test('has a row for each student', () => {
    const text = gradebook(grouped);
    assert.ok(text.startsWith('\uFEFF"student","path"'));
    const [head, ...students] = rows(text.slice(1));
    assert.equal(students.length, grouped.length);
    const ben = Object.fromEntries(head.map((name, i) => [name, students[1][i]]));
    assert.deepEqual(ben, {
      student: 'ben',
      path: 'class/ben',
      verdict: 'fail',
      points: 4,
      of: 10,
      gossipRound: 'fail',
      spreadInfo: 'pass',
      misconceptions: 'ties',
      file: 'class/ben/b.js',
      files: 2,
      headline: 'headline of a fail',
    });
    assert.deepEqual(students[2].slice(2, 5), ['none', '', 10], 'nobody has judged, so there are no points');
  });

  test('has no cell that is a formula or ends early, also where semicolons split lines', () => {
    for (const name of [
      '=1+1',
      '+1',
      '-1',
      '@a',
      ' =1',
      '\t=1',
      '"=1"',
      '\uFF1D1',
      'a;=1',
      "a; '=1",
      'a,"b"\r\n=c',
      '\n=1',
      '\u3164=1',
      'a;;=1',
    ]) {
      const [, cells] = rows(gradebook(studentsOf({ results: [resultOf(0, name)], absent: [] }, { points })).slice(1));
      assert.equal(cells.length, 11, name);
      assert.doesNotMatch(cells[0], /(^|;)["\s]*[=+\-@\uFF1D]/, name);
      assert.doesNotMatch(cells[0], /[\r\n\t]/, name);
    }
  });
});

describe('feedback', () => {
  const hostile = [
    '../../etc/passwd',
    '..',
    '',
    'CON',
    'con',
    'a/b\\c:d*e?f',
    'x'.repeat(300),
    `${'x'.repeat(300)}y`,
    '\u0000',
    '-rf',
    'M\u00fcller',
    'Mu\u0308ller',
    'M\u00dcLLER',
    '\u{1F600}',
    '界'.repeat(200),
  ];

  test('has names that are safe and all different, also where case or accents do not count', () => {
    const names = hostile.map((path) => pageName({ name: path, path }));
    for (const name of names) {
      assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}-]*-[0-9a-f]{12}$/u);
      assert.ok(Buffer.byteLength(name) < 200);
    }
    const folded = names.map((name) => name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase());
    assert.equal(new Set(folded).size, hostile.length);
  });

  test('is a page in Markdown and in HTML for each student', () => {
    const pages = join(folder, 'pages');
    openOutputs({ feedback: pages, csv: join(folder, 'new/grades.csv') }).write(all, grouped);
    assert.equal(readdirSync(pages).length, 2 * grouped.length);
    const [markdown, html] = ['md', 'html'].map((ending) => readFileSync(join(pages, `${pageName(grouped[1])}.${ending}`), 'utf8'));
    assert.equal(
      markdown.slice(0, markdown.indexOf('## ` class/ben/a.js')),
      `# \` ben \`

Not right yet, 4 of 10 points.

## \` class/ben/b.js \`

This program counts.

    headline of a fail

    gossipRound:

    gossipRound(nodes, 0, 1)

    long

    Hint: Hint for ties.

`,
    );
    assert.match(html, /<h2><bdi>class\/ben\/b\.js<\/bdi><\/h2>\n<p>This program counts\.<\/p>\n<pre>\n {4}headline of a fail\n/);
    assert.match(readFileSync(join(folder, 'new/grades.csv'), 'utf8'), new RegExp(`,"${pageName(grouped[1])}\\.html"\r\n`));
  });

  test('is never put in the place of a file, and then no other file is made', () => {
    const place = join(folder, 'place');
    mkdirSync(place);
    writeFileSync(join(place, 'file'), 'old');
    for (const name of ['file', 'file/pages']) {
      const paths = { csv: join(place, 'grades.csv'), feedback: join(place, name) };
      assert.throws(() => openOutputs(paths), { message: /^--feedback needs a folder, got ".*", which is a file or in one$/ });
    }
    assert.deepEqual(readdirSync(place), ['file']);
  });

  test('shows what learners chose as text', () => {
    const text = '</pre><script>alert(1)</script>\n# not a heading\n```\n<img src=x onerror=alert(1)>\x1b[2J\u202e';
    const name = '`` ` `<b>*x*</b> [y](javascript:z) \n# z';
    const report = reportOf({ gossipRound: failing({ why: text }) }, { headline: text, notes: [{ title: text, text, example: null }] });
    const student = { ...studentsOf({ results: [resultOf(0, name, report)], absent: [absentOf(1, name)] }, { points })[0], name };
    const pages = join(folder, 'hostile');
    openOutputs({ feedback: pages }).discard();
    writeFeedback(pages, [student]);
    const [html, markdown] = readdirSync(pages).map((file) => readFileSync(join(pages, file), 'utf8'));
    assert.doesNotMatch(html, /<script|<img|<b>/);
    assert.equal(html.match(/<pre>/g).length, html.match(/<\/pre>/g).length);
    for (const page of [html, markdown]) assert.doesNotMatch(page, /[^\P{C}\n]/u);
    for (const line of markdown.split('\n')) assert.match(line, /^(#{1,2} ``` .* ```|[A-Z][^<`]*|| {4}.*)$/);
  });
});
