// Hostile programs, one per file in attacks/. Each says what it tries and what the check
// must answer ("expect", or "in Firefox" and the like for one engine). A separate page
// (attack-page/) runs and checks them in the lesson's runner. None may reach the network
// or the page or make it unresponsive, and after all of them a correct program passes.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { serve } from '../../headless/site.mjs';
import { mostMs, tries } from './ticks.mjs';
import { missing, visit } from './visit.mjs';

const www = join(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, '../attacks');
const solution = readFileSync(join(www, 'lesson/solution.js'), 'utf8');

/** A page that does not respond for this long is broken. */
const patienceMs = 120_000;

const attacks = readdirSync(folder)
  .filter((file) => process.env.ATTACK === undefined || file.includes(process.env.ATTACK))
  .sort()
  .map((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const note = (name) => new RegExp(`// ${name}: (.*)`).exec(source)?.[1].trim();
    return {
      name: file.slice(0, -3),
      source,
      aim: note('attack'),
      expected: (engine) => note(`in ${engine}`) ?? note('expect'),
      // Some browsers let timers wait for their own work, but neither frames nor clicks and keys. The file says so.
      unresponsive: (engine) => (note(`frames count in ${engine}`) === undefined ? 'longestMs' : 'framesMs'),
    };
  });

/** The site with the page of the attacks, behind a server that receives the reports of the page. */
async function openStage(programs) {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-attacks-'));
  cpSync(join(www, 'dist'), dir, { recursive: true });
  cpSync(join(import.meta.dirname, '../attack-page'), dir, { recursive: true });
  writeFileSync(join(dir, 'attacks.json'), JSON.stringify(programs.map(({ source }) => ({ source }))));
  const site = await serve({ dir });
  const stage = { requests: [], onTold: () => {} };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end();
      stage.onTold(request.url.slice(1), JSON.parse(body));
      return;
    }
    stage.requests.push(request.url);
    const answer = await fetch(new URL(request.url, site.url));
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !['content-encoding', 'content-length', 'transfer-encoding', 'connection'].includes(name)),
    );
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return Object.assign(stage, {
    url: `http://127.0.0.1:${server.address().port}/attack.html`,
    close() {
      server.closeAllConnections();
      server.close();
      site.stop();
      rmSync(dir, { recursive: true });
    },
  });
}

/**
 * Resolves to the result of each program, { run, check, said }, or { broken } if the page
 * no longer responds; then the next program gets a new browser.
 */
async function attackWith(engine, programs) {
  const stage = await openStage(programs);
  const results = [];
  try {
    while (results.length < programs.length) {
      const from = results.length;
      stage.requests.length = 0;
      let begun = from;
      const close = visit(engine, `${stage.url}?from=${from}`);
      const how = await new Promise((resolve) => {
        let patience;
        const wait = () => {
          clearTimeout(patience);
          patience = setTimeout(() => resolve('broken'), patienceMs);
        };
        wait();
        stage.onTold = (what, told) => {
          wait();
          if (what === 'begins') begun = told.i;
          if (what === 'begins' && told.i === from) stage.requests.length = 0; // everything is loaded now
          if (what === 'result') {
            const requests = stage.requests.splice(0).filter((path) => path !== '/sandbox.html'); // a new one after a run that had to be ended
            results[told.i] = { ...told, requests };
          }
          if (what === 'over') {
            clearTimeout(patience);
            resolve('over');
          }
        };
      });
      await close();
      if (how === 'broken') results[begun] = { broken: true };
    }
  } finally {
    stage.close();
  }
  return results;
}

/** Whether the page took too long to respond, or a program to end. */
const slow = ({ run, check }, expected, measure) =>
  Math.max(run[measure], check[measure]) >= mostMs || (check.reasons.includes('timeout') && !/timeout|not-pass/.test(expected));

/**
 * Tests in an engine with somebody at the keyboard that keys are answered during the attacks in which only frames
 * count: clicks and keys come before what the browser has to report of a program, though timers do not.
 */
export function testKeys(test, engine) {
  const chosen = attacks.filter(({ unresponsive }) => unresponsive(engine) === 'framesMs');
  const withKeys = `${engine} with keys`;

  test('keys are answered while timers wait', { skip: missing(withKeys) }, async (t) => {
    let latest = mostMs;
    let fewest = 0;
    for (let i = 0; i < tries && (latest >= mostMs || fewest === 0); i++) {
      const results = await attackWith(withKeys, chosen);
      const parts = results.flatMap(({ broken, run, check }) => (broken ? assert.fail('the page no longer responded') : [run, check]));
      fewest = Math.min(...parts.map(({ keys }) => keys));
      latest = Math.max(...parts.map(({ keysMs }) => keysMs));
      t.diagnostic(
        parts.map(({ keys, keysMs, longestMs }) => `${keys} keys, the latest after ${keysMs} ms; timers: ${longestMs} ms`).join('; '),
      );
    }
    assert.ok(fewest > 0, 'keys were pressed all the time');
    assert.ok(latest < mostMs, `a key was handled after ${latest} ms`);
  });
}

/** Tests all attacks in an engine. */
export function testAttacks(test, engine) {
  const programs = [
    ...attacks,
    { name: 'a right program', source: solution, aim: 'passes after all of them', expected: () => 'pass', unresponsive: () => 'longestMs' },
  ];

  describe(engine, { skip: missing(engine) }, () => {
    let results;
    before(async () => {
      results = await attackWith(engine, programs);
      // On a busy machine anything can be slow once.
      for (let i = 1; i < tries; i++) {
        const again = programs.flatMap(({ expected, unresponsive }, n) =>
          !results[n].broken && slow(results[n], expected(engine), unresponsive(engine)) ? [n] : [],
        );
        if (again.length === 0) break;
        const repeated = await attackWith(
          engine,
          again.map((n) => programs[n]),
        );
        again.forEach((n, k) => {
          results[n] = repeated[k];
        });
      }
    });
    after(() => {
      const times = programs
        .flatMap(({ name }, n) =>
          results[n].broken ? [] : ['run', 'check'].map((part) => ({ ms: results[n][part].longestMs, what: `${name}, ${part}` })),
        )
        .sort((a, b) => a.ms - b.ms);
      const at = (part) => times[Math.floor(times.length * part)].ms;
      const slowest = times.slice(-5).reverse();
      console.log(
        `note: ${engine}: longest time between two turns of the page, over ${times.length} runs and checks: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, under 100 ms in ${times.filter(({ ms }) => ms < 100).length}; most: ${slowest.map(({ ms, what }) => `${ms} ms (${what})`).join(', ')}`,
      );
    });

    for (const [i, { name, aim, expected, unresponsive }] of programs.entries()) {
      const [verdict, ...reasons] = expected(engine).split(/[ |]+/);
      test(`${name}: ${aim}`, (t) => {
        const { broken, run, check, said, requests } = results[i];
        assert.ok(!broken, 'the page no longer responded');
        t.diagnostic(
          `run: ${run.ms} ms, longest turn ${run.longestMs}; check: ${check.ms} ms, longest turn ${check.longestMs}; ${run.ended}`,
        );
        if (verdict === 'not-pass') assert.notEqual(check.verdict, 'pass', check.summary);
        else assert.equal(check.verdict, verdict, check.summary);
        if (verdict === 'fail' && reasons.length > 0) {
          assert.ok(
            check.reasons.some((reason) => reasons.includes(reason)),
            `${check.reasons} instead of ${reasons}: ${check.summary}`,
          );
        }
        assert.equal(check.version, 1);
        assert.ok(check.lines <= 101, 'the console is capped');
        assert.deepEqual(said, [], 'reached the page');
        assert.deepEqual(requests, [], 'reached the network');
        const measure = unresponsive(engine);
        assert.ok(run[measure] < mostMs, `the run kept the page from answering for ${run[measure]} ms`);
        assert.ok(check[measure] < mostMs, `the check kept the page from answering for ${check[measure]} ms`);
      });
    }
  });
}
