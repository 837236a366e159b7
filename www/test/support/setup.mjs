// Projects of other people, in test/setups: each has the tools that it pins, and the
// built site as the package that it is.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { limits } from './patient.mjs';

const dist = join(import.meta.dirname, '../../dist');
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Packs the site; returns { file, names, size, remove }. */
export function pack() {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-pack-'));
  const remove = () => rmSync(dir, { recursive: true });
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const [{ filename, files, size }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', dir], {
      cwd: dist,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return { file: join(dir, filename), names: files.map(({ path }) => path).sort(), size, remove };
}

/** Installs the package in a project, saying nothing of it in its package.json. */
export function install(file, dir) {
  execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--prefer-offline', ...quiet, file], {
    cwd: dir,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Prepares a project: installs its tools, unless they are there, and the package.
 * Returns
 *   dir                     its folder
 *   run(tool, ...words)     runs a tool to its end and returns what it says; throws if it fails
 *   start(tool, ...words)   starts one that serves; resolves to { url, stop } once it has said where
 */
export function prepare(name, file) {
  const dir = join(import.meta.dirname, '../setups', name);
  const [lock, installed] = [join(dir, 'package-lock.json'), join(dir, 'node_modules/.installed')];
  if (!existsSync(installed) || !readFileSync(lock).equals(readFileSync(installed))) {
    execFileSync('npm', ['ci', ...quiet], { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] });
    copyFileSync(lock, installed);
  }
  install(file, dir);
  const env = { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const program = (tool) => join(dir, 'node_modules/.bin', tool);

  return {
    dir,
    run(tool, ...words) {
      const { status, stdout, stderr } = spawnSync(program(tool), words, { cwd: dir, env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${tool} ${words.join(' ')} ended with ${status} and said: ${stdout}${stderr}`);
      return stdout + stderr;
    },
    start: (tool, ...words) =>
      new Promise((resolve, reject) => {
        const child = spawn(program(tool), words, { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
        const stop = () => {
          try {
            process.kill(-child.pid, 'SIGKILL'); // with all its processes
          } catch {} // it has ended by itself
        };
        process.once('exit', stop);
        let said = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.on('data', (chunk) => {
            said += chunk;
            const url = /http:\/\/(localhost|127\.0\.0\.1):\d+/.exec(said)?.[0];
            if (url !== undefined) resolve({ url: `${url}/`, stop });
          });
        }
        child.on('exit', (code) => reject(new Error(`${tool} ended with ${code} and said: ${said}`)));
      }),
  };
}

const solution = readFileSync(join(import.meta.dirname, '../../lesson/solution.js'), 'utf8');

/**
 * Opens a page that leaves { gossip, gossipRound, ready, spreadInfo } in globalThis.lesson,
 * and uses all of it. Resolves to { page, found, problems }.
 */
export async function use(browser, url) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    globalThis.judgedIn = 'the page';
    globalThis.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        this.addEventListener('message', ({ data }) => {
          if (data.ready && data.cases > 0) globalThis.judgedIn = 'a worker';
        });
      }
    };
  });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.lesson !== undefined);
  const found = await page.evaluate(
    async (program, limits) => {
      const { gossip, gossipRound, ready, spreadInfo } = globalThis.lesson;
      await ready;
      const nodes = [{ state: {} }, { state: {} }];
      spreadInfo(nodes, 'leader', 'node-0', 0);
      gossipRound(nodes, 0, 1);
      const { rounds } = await gossip.simulate({ nodes: 2, mode: 'push', trials: 3 });
      const { summary } = await gossip.check(program, { limits });
      return {
        value: nodes[1].state.leader.value,
        rounds: rounds.mean,
        summary: summary.replace(/^Passed.*/s, 'Passed'),
        judgedIn: globalThis.judgedIn,
      };
    },
    solution,
    limits,
  );
  return { page, found, problems };
}

/** What `use` finds where all is well. */
export const allIsWell = { value: 'node-0', rounds: 1, summary: 'Passed', judgedIn: 'a worker' };
