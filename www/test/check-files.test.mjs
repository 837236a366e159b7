// Which files ./build.sh check finds, how it reads them, and where it writes.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { decode } from '../check/decode.mjs';
import { findPrograms } from '../check/files.mjs';
import { junit } from '../check/junit.mjs';
import { absentLine } from '../check/lines.mjs';
import { readProgram } from '../check/read.mjs';
import { count } from '../check/reports.mjs';
import { wholeFile } from '../check/whole-file.mjs';
import { within } from '../check/within.mjs';

const root = mkdtempSync(join(tmpdir(), 'gossip-files-test-'));
chmodSync(root, 0o755); // a test looks at it as somebody else
after(() => rmSync(root, { recursive: true }));

class Link {
  constructor(target) {
    this.target = target;
  }
}
const to = (target) => new Link(target);

/** Makes a folder: file names with their contents, or with the target of a link. */
function folderOf(entries) {
  const folder = mkdtempSync(join(root, 'f-'));
  chmodSync(folder, 0o755);
  for (const [name, content] of Object.entries(entries)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    if (content instanceof Link) symlinkSync(content.target, path);
    else writeFileSync(path, content);
  }
  return folder;
}

/** What was found, by name: the text, or why it could not be read. */
async function outcomes(folder, paths = [folder], limits = undefined) {
  const all = [];
  for (const { file, read } of findPrograms(paths, limits).programs) {
    all.push([file.replace(`${folder}/`, ''), await read().catch(({ message }) => `! ${message}`)]);
  }
  return all;
}

test('a folder means the programs below it, sorted by name', async () => {
  const folder = folderOf({
    'b.mjs': 'b',
    'a.js': 'a',
    'sub/c.cjs': 'c',
    'x.js/d.JS': 'd',
    '.hidden.js': '',
    '.git/e.js': '',
    'node_modules/f.js': '',
    'notes.txt': 'n',
  });
  const all = [
    ['a.js', 'a'],
    ['b.mjs', 'b'],
    ['sub/c.cjs', 'c'],
    ['x.js/d.JS', 'd'],
  ];
  assert.deepEqual(await outcomes(folder), all);
  assert.deepEqual(await outcomes(folder, [`${folder}/./sub/..`]), all);
  assert.deepEqual(await outcomes(folder, [join(folder, 'sub/c.cjs'), folder, join(folder, 'notes.txt')]), [
    all[2],
    all[0],
    all[1],
    all[3],
    ['notes.txt', 'n'],
  ]);
});

test('a path that is not a program is listed, with the reason', async () => {
  const folder = folderOf({
    'large.js': ' '.repeat(1_000_001),
    'most.js': `${' '.repeat(999_999)}x`,
  });
  const problems = {
    'missing.js': '! there is no such file',
    'large.js': '! it is larger than 1 MB',
    'most.js': `${' '.repeat(999_999)}x`,
    'M\uFFFDller.js': '! there is no such file',
  };
  assert.deepEqual(
    await outcomes(
      folder,
      Object.keys(problems).map((name) => join(folder, name)),
    ),
    Object.entries(problems),
  );
});

test('where a program may have been meant, there is an entry, which counts unless a program is beside it', () => {
  const folder = folderOf({
    'a.js': 'a',
    'b.ts': '',
    'c.jsx': '',
    'd.TSX': '',
    'e.js.txt': '',
    'f.html': '',
    'g.mjs~': '',
    'h.ts': to('a.js'),
    'notes.txt': '',
    'anna/a.js': 'a',
    'anna/a.ts': '',
    'anna/page/index.html': '',
    'anna/pictures/a.png': '',
    'ben/src/b.ts': '',
    'carla/notes/c.txt': '',
    'carla/.git/c.js': '',
    'dora.ts/d.js': 'd',
    'emil/e.js': to('../a.js'),
    '__MACOSX/a.js': '',
  });
  mkdirSync(join(folder, 'empty'));
  const { programs, absent } = findPrograms([folder, join(folder, 'empty')]);
  assert.deepEqual(
    programs.map(({ file }) => file.replace(`${folder}/`, '')),
    ['a.js', 'anna/a.js', 'dora.ts/d.js'],
  );
  assert.deepEqual(
    absent.map(({ file, beside }) => [file.replace(`${folder}/`, ''), beside]),
    [
      ['anna/a.ts', true],
      ['anna/page/index.html', true],
      ['b.ts', false],
      ['ben/src/b.ts', false],
      ['c.jsx', false],
      ['carla', false],
      ['d.TSX', false],
      ['e.js.txt', false],
      ['empty', false],
      ['f.html', false],
      ['g.mjs~', false],
      ['h.ts', false],
    ],
  );
  const empty = join(folder, 'empty');
  assert.deepEqual(findPrograms([empty]).absent, [{ n: 0, file: empty, folder: empty, beside: false }]);
  assert.equal(count([], absent).withoutProgram, 12);
  assert.match(absentLine(absent[2]), /^NONE {2}\S*b\.ts {2}no program here: only/);
  assert.match(junit([], absent), /tests="12" failures="0" errors="10" skipped="2"/);
});

describe('links', () => {
  test('2 to the power of 20 paths to one file are one file', async () => {
    const folder = folderOf({ 'a.js': 'a' });
    let inner = folder;
    for (let i = 0; i < 20; i++) {
      symlinkSync('.', join(inner, 'one'));
      symlinkSync('next', join(inner, 'two'));
      inner = join(inner, 'next');
      mkdirSync(inner);
    }
    writeFileSync(join(inner, 'z.js'), 'z');
    assert.deepEqual(
      (await outcomes(folder)).map(([, text]) => text),
      ['a', 'z'],
    );
  });

  test('that lead out of the folder are not followed', async () => {
    const outside = folderOf({ 'a.js': 'secret', 'sub/b.js': 'secret' });
    const folder = folderOf({
      'a.js': to(join(outside, 'a.js')),
      sub: to(`${outside}/sub`),
      up: to('..'),
      'z.js': 'z',
      'nowhere.js': to('z.js/../a.js'),
      'notes.txt': to(join(outside, 'a.js')),
    });
    assert.deepEqual(await outcomes(folder), [
      ['a.js', '! a link that leads out of the folder'],
      ['nowhere.js', '! a link to something that does not exist'],
      ['sub', '! a link that leads out of the folder'],
      ['up', '! a link that leads out of the folder'],
      ['z.js', 'z'],
    ]);
  });

  test('to a folder whose name begins with the name of the folder lead out of it', async () => {
    const parent = folderOf({ 'class/a.js': 'a', 'class-2/b.js': 'secret', 'class/b.js': to('../class-2/b.js') });
    assert.deepEqual(await outcomes(parent, [join(parent, 'class')]), [
      ['class/a.js', 'a'],
      ['class/b.js', '! a link that leads out of the folder'],
    ]);
  });

  test('within the folder count once, by their targets', async () => {
    const folder = folderOf({
      'b.js': 'b',
      'a.js': to('b.js'),
      'sub/c.js': 'c',
      again: to('sub'),
      'sub/up': to('..'),
      'other.js': to('text.txt'),
      'third.js': to('other.js'),
      'text.txt': 't',
      '.git/d.js': 'd',
      seen: to('.git'),
    });
    assert.deepEqual(await outcomes(folder), [
      ['b.js', 'b'],
      ['other.js', 't'],
      ['seen', '! a link to a folder that is not searched'],
      ['sub/c.js', 'c'],
    ]);
  });

  test('that are broken or circular cost no other file its verdict', async () => {
    const folder = folderOf({ 'a.js': 'a', 'loop.js': to('loop.js'), lost: to('nowhere'), 'z.js': 'z' });
    assert.deepEqual(await outcomes(folder), [
      ['a.js', 'a'],
      ['loop.js', '! its symbolic links form a loop'],
      ['lost', '! a link to something that does not exist'],
      ['z.js', 'z'],
    ]);
  });

  test('on the command line are followed', async () => {
    const outside = folderOf({ 'a.js': 'a', 'sub/b.js': 'b' });
    const folder = folderOf({ 'a.js': to(join(outside, 'a.js')), sub: to(join(outside, 'sub')) });
    assert.deepEqual(await outcomes(folder, [join(folder, 'a.js'), join(folder, 'sub')]), [
      ['a.js', 'a'],
      ['sub/b.js', 'b'],
    ]);
    assert.deepEqual(await outcomes(folder, [join(folder, 'a.js'), join(outside, 'a.js')]), [['a.js', 'a']]);
  });

  test('that are hard links are separate files', async () => {
    const folder = folderOf({ 'a.js': 'a' });
    linkSync(join(folder, 'a.js'), join(folder, 'b.js'));
    assert.deepEqual(await outcomes(folder), [
      ['a.js', 'a'],
      ['b.js', 'a'],
    ]);
  });
});

describe('unusual entries', () => {
  test('files whose names are not UTF-8 are read, and their names shown with escapes', async () => {
    const folder = folderOf({ 'a.js': 'a' });
    const inner = Buffer.concat([Buffer.from(`${folder}/J`), Buffer.from([0xf6]), Buffer.from('rg')]);
    mkdirSync(inner);
    writeFileSync(Buffer.concat([inner, Buffer.from('/M'), Buffer.from([0xfc]), Buffer.from('ller.js')]), 'm');
    assert.deepEqual(
      await outcomes(folder),
      [
        ['J\\xF6rg/M\\xFCller.js', 'm'],
        ['a.js', 'a'],
      ].sort(),
    );
  });

  test('names on the command line that are not UTF-8 mean all files that look like them', async () => {
    const folder = folderOf({ 'a.js': 'a' });
    const bytes = (text) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(text, 'latin1')]);
    for (const name of ['J\xF6rg', 'J\xFCrg']) mkdirSync(bytes(name));
    for (const name of ['J\xF6rg/M\xFCller.js', 'J\xF6rg/M\xE4ller.js', 'J\xFCrg/b.js']) writeFileSync(bytes(name), name.at(-4));
    const as = (word) => Buffer.from(word, 'latin1').toString(); // what Node makes of it
    const names = async (word) => (await outcomes(folder, [`${folder}/${as(word)}`])).map(([name]) => name);
    assert.deepEqual(await names('J\xF6rg/M\xFCller.js'), ['J\\xF6rg/M\\xE4ller.js', 'J\\xF6rg/M\\xFCller.js']);
    assert.deepEqual(await names('J\xFCrg'), ['J\\xF6rg/M\\xE4ller.js', 'J\\xF6rg/M\\xFCller.js', 'J\\xFCrg/b.js']);
    assert.deepEqual(await outcomes(folder, [as('K\xF6rg/a.js')]), [['K\uFFFDrg/a.js', '! there is no such file']]);
  });

  test('an unreadable folder costs no other folder its files', async () => {
    const folder = folderOf({ 'a.js': 'a', 'locked/b.js': 'b', 'z.js': 'z' });
    chmodSync(join(folder, 'locked'), 0);
    const root = process.getuid() === 0;
    if (root) process.seteuid(65534); // root may read everything
    try {
      assert.deepEqual(await outcomes(folder), [
        ['a.js', 'a'],
        ['locked', '! permission denied'],
        ['z.js', 'z'],
      ]);
    } finally {
      if (root) process.seteuid(0);
      chmodSync(join(folder, 'locked'), 0o755);
    }
  });

  test('pipes and devices are not read', async () => {
    const folder = folderOf({ 'z.js': 'z' });
    execFileSync('mkfifo', [join(folder, 'pipe.js'), join(folder, 'pipe')]);
    assert.deepEqual(await outcomes(folder), [
      ['pipe.js', '! it is not a file'],
      ['z.js', 'z'],
    ]);
    assert.deepEqual(await outcomes(folder, [join(folder, 'pipe'), '/dev/zero']), [
      ['pipe', '! it is not a file'],
      ['/dev/zero', '! it is not a file'],
    ]);
    await assert.rejects(readProgram(join(folder, 'pipe')), /it is not a file/, 'also when it has taken the place of a file');
  });

  test('what has become a link since it was found is not read', async () => {
    const secret = folderOf({ 'a.js': 'secret', 'b.js': 'secret' });
    const folder = folderOf({ 'a.js': 'a', 'sub/b.js': 'b', 'c.js': 'c', 'd.js': 'd', 'e.js': 'e' });
    const { programs } = findPrograms([folder]);
    for (const name of ['a.js', 'sub', 'c.js', 'd.js']) rmSync(join(folder, name), { recursive: true });
    symlinkSync(join(secret, 'a.js'), join(folder, 'a.js'));
    symlinkSync(secret, join(folder, 'sub'));
    mkdirSync(join(folder, 'd.js'));
    writeFileSync(join(folder, 'e.js'), 'changed');
    const texts = await Promise.all(programs.map(({ read }) => read().catch(({ message }) => `! ${message}`)));
    assert.deepEqual(texts, [
      '! a link has taken its place',
      '! there is no such file',
      '! it is not a file',
      'changed',
      '! a link has taken its place',
    ]);
  });

  test('folders that are too deep or too full are reported', async () => {
    const deep = folderOf({ 'a.js': 'a', '1/b.js': 'b', '1/2/c.js': 'c', '1/2/d.js': 'd' });
    assert.deepEqual(await outcomes(deep, [deep], { entries: 100, depth: 1 }), [
      ['1/2', '! it is more than 1 folders deep'],
      ['1/b.js', 'b'],
      ['a.js', 'a'],
    ]);
    assert.deepEqual(
      (await outcomes(deep, [deep], { entries: 6, depth: 2 })).map(([, text]) => text),
      ['c', 'd', 'b', 'a'],
    );
    const wide = folderOf({ '1/a.js': 'a', '2/b.js': 'b', '2/c.js': 'c' });
    assert.deepEqual(await outcomes(wide, [wide], { entries: 4, depth: 1 }), [
      ['1/a.js', 'a'],
      [wide, '! it has more than 4 entries, so some were not checked; check its subfolders one by one'],
    ]);
  });
});

describe('reading', () => {
  /** A file that returns 1000 bytes at a time, a given number of times, and reports the size 0. */
  const growing = (times) => async () => {
    let left = times;
    return {
      async read(buffer, offset) {
        if (left-- === 0) return { bytesRead: 0 };
        return { bytesRead: buffer.write('a'.repeat(1000), offset) };
      },
      stat: async () => ({ isFile: () => true, size: 0 }),
      close: async () => {},
    };
  };

  test('knows the encodings of submissions', () => {
    const text = '// Mühe – “größer”\nlet a;';
    const swapped = (bytes) => Buffer.from(bytes).swap16();
    const utf16 = Buffer.from(text, 'utf16le');
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const windows = Buffer.from(text.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');
    const all = [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, swapped(utf16), marked, swapped(marked), windows];
    for (const bytes of all) assert.equal(decode(bytes), text, bytes.toString('latin1'));
    assert.equal(decode(Buffer.from('\uFEFF#!/usr/bin/env node')), '#!/usr/bin/env node');
    assert.equal(decode(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xfc])), 'a\uFFFD', 'the mark decides');
    assert.equal(decode(Buffer.from('a\0')), 'a\0');
    assert.equal(decode(Buffer.from('')), '');
  });

  test('goes to the end of the file or up to the limit', async () => {
    const verify = () => {};
    assert.equal(await readProgram('', { openFile: growing(3), verify }), 'a'.repeat(3000));
    await assert.rejects(readProgram('', { openFile: growing(Infinity), verify }), /^Error: it is larger than 1 MB$/);
  });

  test('has a time limit', async () => {
    const never = () => new Promise(() => {});
    await assert.rejects(readProgram('', { openFile: never, ms: 10 }), /^Error: it could not be read within 0.01 seconds$/);
  });

  test('notices what takes the place of a file or of a folder above it, even for a moment', async () => {
    const folder = realpathSync(folderOf({ 'in/a.js': 'a', 'out/a.js': 'secret', 'out/b.js': 'new' }));
    const [inside, away, outside] = ['in', 'away', 'out'].map((name) => join(folder, name));
    const whileLinked = async (...words) => {
      renameSync(inside, away);
      symlinkSync(outside, inside);
      const file = await open(...words);
      rmSync(inside);
      renameSync(away, inside);
      return file;
    };
    await assert.rejects(readProgram(join(inside, 'a.js'), { openFile: whileLinked }), /^Error: another file has taken its place$/);
    const thenReplaced = async (...words) => {
      const file = await open(...words);
      renameSync(join(outside, 'b.js'), join(inside, 'a.js'));
      return file;
    };
    await assert.rejects(readProgram(join(inside, 'a.js'), { openFile: thenReplaced }), /^Error: another file has taken its place$/);
    assert.equal(await readProgram(join(inside, 'a.js')), 'new');
  });

  test('leaves no file open', async () => {
    const folder = folderOf({ 'a.js': 'a', 'large.js': 'x'.repeat(1_000_001) });
    const opened = [];
    const openFile = async (...words) => {
      const file = await open(...words);
      opened.push(file);
      return file;
    };
    await readProgram(join(folder, 'a.js'), { openFile });
    await readProgram(join(folder, 'large.js'), { openFile }).catch(() => {});
    await readProgram(folder, { openFile }).catch(() => {});
    assert.deepEqual(
      opened.map(({ fd }) => fd),
      [-1, -1, -1],
    );
  });
});

test('what has arrived while this process was held up is not late', async () => {
  const turn = (result) => new Promise((resolve) => setImmediate(resolve, result));
  await turn(); // timers come before the next
  const answer = within(20, turn('arrived'), 'late');
  for (const begin = performance.now(); performance.now() - begin < 40; );
  assert.equal(await answer, 'arrived');
  await assert.rejects(within(20, new Promise(() => {}), 'late'), /^Error: late$/);
});

test('build.sh prints nothing on standard output, also with CDPATH, and says when Node is too old', () => {
  const folder = folderOf({
    'lesson/build.sh': readFileSync(join(import.meta.dirname, '../../build.sh')),
    ...Object.fromEntries(
      ['node.mjs', 'identity.mjs', 'check/needs.mjs', 'check/arguments.mjs', 'check/shard.mjs', 'check/built.mjs'].map((name) => [
        `lesson/www/${name}`,
        readFileSync(join(import.meta.dirname, '..', name)),
      ]),
    ),
    'old.mjs': "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.10.0' } });",
    'bin/go': '#!/bin/sh\n',
    'bin/node': `#!/bin/sh\nexec "${process.execPath}" --import "$OLD" "$@"\n`,
  });
  for (const name of ['go', 'node']) chmodSync(join(folder, 'bin', name), 0o755);
  const { status, stdout, stderr } = spawnSync('bash', ['lesson/build.sh', 'check', '--json', 'a.js'], {
    cwd: folder,
    env: { ...process.env, CDPATH: '.', OLD: join(folder, 'old.mjs'), PATH: `${folder}/bin:${process.env.PATH}` },
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout], [2, '']);
  const withoutGo = spawnSync('/bin/bash', ['lesson/build.sh', 'check', 'a.js'], { cwd: folder, env: { PATH: '' }, encoding: 'utf8' });
  assert.deepEqual([withoutGo.status, withoutGo.stdout], [2, ''], 'status 1 says that some fail');
  assert.match(stderr, /^Node 20\.11 or newer is needed, this is v/);
});

describe('a file of results', () => {
  test('is written whole or not at all, and its folder is made', () => {
    const folder = folderOf({ 'old.xml': 'old', 'link.xml': to('old.xml') });
    const path = join(folder, 'reports/x/a.xml');
    const unwritten = wholeFile(path);
    assert.throws(() => readFileSync(path), /ENOENT/);
    unwritten.discard();
    assert.deepEqual(readdirSync(join(path, '..')), []);
    const link = wholeFile(join(folder, 'link.xml'));
    assert.equal(readFileSync(join(folder, 'old.xml'), 'utf8'), 'old');
    link.write('new');
    link.discard();
    assert.equal(readFileSync(join(folder, 'old.xml'), 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder).sort(), ['link.xml', 'old.xml', 'reports']);
    assert.equal(readlinkSync(join(folder, 'link.xml')), 'old.xml');
  });

  test('is never put in the place of a device or a folder', () => {
    const report = wholeFile('/dev/null');
    report.write('x');
    report.discard();
    assert.ok(statSync('/dev/null').isCharacterDevice());
    assert.throws(() => wholeFile(root), /is a folder/);
  });
});
