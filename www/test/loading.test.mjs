// Files that a page names by hand, files of different builds, and pages that cannot
// have a file at all: what works, and what is said where nothing can.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, servePlainly } from './conformance/stage.mjs';
import { launch } from './support/browser.mjs';
import { openGate } from './support/gate.mjs';
import { deep, test } from './support/level.mjs';

const solution = readFileSync(join(import.meta.dirname, '../lesson/solution.js'), 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'gossip-loading-'));
const moved = { wasm: 'a.wasm', judge: 'b.wasm', worker: 'c.js', sandbox: 'd.html' };
const html = (name, head) =>
  writeFileSync(join(dir, `${name}.html`), `<!doctype html><link rel="icon" href="data:,"><title>${name}</title>${head}`);

let site;
let browser;
before(async () => {
  for (const name of ['gossip.js', 'gossip.mjs']) cpSync(join(dist, name), join(dir, 'scripts', name));
  const from = { wasm: 'gossip.wasm', judge: 'judge.wasm', worker: 'judge.js', sandbox: 'sandbox.html' };
  for (const [file, name] of Object.entries(moved)) cpSync(join(dist, from[file]), join(dir, 'elsewhere', name));
  html('blank', '');
  const attributes = Object.entries(moved).map(([file, name]) => `data-${file}="elsewhere/${name}"`);
  html('attributes', `<script src="scripts/gossip.js" ${attributes.join(' ')}></script>`);
  html('script', '<script src="scripts/gossip.js"></script>');
  cpSync(dist, join(dir, 'whole'), { recursive: true });
  [site, browser] = await Promise.all([servePlainly(dir), launch()]);
});
after(async () => {
  await browser?.close();
  site?.stop();
  rmSync(dir, { recursive: true });
});

/** Opens a page, runs `body` with it, and returns what that does, and the addresses that were asked for. */
async function inPage(url, body, ...given) {
  const page = await browser.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  try {
    await page.goto(url);
    return { found: await page.evaluate(body, ...given), asked };
  } finally {
    await page.close();
  }
}

/** In the page: what the two functions and a check do. */
const useAll = async (program) => {
  const { gossip } = globalThis;
  await gossip.ready;
  const nodes = [{ state: {} }, { state: {} }];
  gossip.spreadInfo(nodes, 'k', 'v', 0);
  return [nodes[1].state.k.value, (await gossip.check(program, { limits: { caseMs: 10_000, totalMs: 60_000 } })).summary.split(':')[0]];
};

/** In the page: what gossip.ready rejects with. */
const whyNotReady = () => globalThis.gossip.ready.then(() => 'ready', String);

test('the element of the script names the files', async () => {
  const { found, asked } = await inPage(`${site.url}attributes.html`, useAll, solution);
  assert.deepEqual(found, ['v', 'Passed']);
  const wanted = Object.values(moved).map((name) => `elsewhere/${name}`);
  assert.deepEqual(asked.filter((name) => /elsewhere|scripts\//.test(name)).sort(), [...wanted, 'scripts/gossip.js'].sort());
});

for (const [how, make] of Object.entries({
  'by address': () => ({ wasm: 'elsewhere/a.wasm', judge: new URL('elsewhere/b.wasm', location.href) }),
  'by what Next.js writes for an address': () => {
    const imitated = (path) =>
      Object.defineProperties(Object.create(URL.prototype), { href: { value: path }, toString: { value: () => path } });
    return { wasm: imitated('/elsewhere/a.wasm'), judge: imitated('/elsewhere/b.wasm') };
  },
  'as bytes': async () => {
    const bytes = (name) => fetch(`elsewhere/${name}`).then((response) => response.arrayBuffer());
    return { wasm: await bytes('a.wasm'), judge: new Uint8Array(await bytes('b.wasm')) };
  },
  compiled: async () => {
    const compile = (name) => WebAssembly.compileStreaming(fetch(`elsewhere/${name}`));
    return { wasm: await compile('a.wasm'), judge: await compile('b.wasm') };
  },
})) {
  deep(`gossip.load takes WebAssembly ${how}, and then asks for no other`, async () => {
    const { found, asked } = await inPage(
      `${site.url}blank.html`,
      async (makeText, useText, program) => {
        const files = await new Function(`return (${makeText})()`)();
        const { gossip } = await import('./scripts/gossip.mjs');
        globalThis.gossip = gossip;
        const loaded = gossip.load({ ...files, worker: 'elsewhere/c.js', sandbox: new URL('elsewhere/d.html', location.href) });
        return [(await loaded) === gossip, ...(await new Function(`return (${useText})`)()(program))];
      },
      String(make),
      String(useAll),
      solution,
    );
    assert.deepEqual(found, [true, 'v', 'Passed']);
    assert.ok(asked.filter((name) => name.startsWith('scripts/') && name.endsWith('.wasm')).length <= 1);
  });
}

for (const [file, call] of [
  ['judge.wasm', "check('', { signal })"],
  ['sandbox.html', "check('', { signal })"],
  ['sandbox.html', "run('', { signal })"],
  ['lab.wasm', "simulate({ nodes: 10, mode: 'push', signal })"],
]) {
  deep(`gossip.${call.split('(')[0]} can be aborted while it waits for ${file}`, async () => {
    const gate = await openGate(site.url);
    const page = await browser.newPage();
    try {
      const { asked } = gate.hold(file);
      await page.goto(`${gate.url}whole/embed.html`);
      await page.evaluate(async (text) => {
        await import('./gossip.js');
        globalThis.abort = new AbortController();
        globalThis.ended = new Function('signal', `return gossip.${text}`)(globalThis.abort.signal).catch((reason) => reason);
      }, call);
      await asked;
      const reason = await page.evaluate(() => {
        globalThis.abort.abort('enough');
        return globalThis.ended;
      });
      assert.equal(reason, 'enough');
    } finally {
      await page.close();
      gate.stop();
    }
  });
}

deep('a server that never sends the sandbox is an error', async () => {
  const gate = await openGate(site.url);
  try {
    gate.hold('sandbox.html');
    const { found } = await inPage(`${gate.url}whole/embed.html`, async () => {
      await import('./gossip.js');
      return (await gossip.run('')).error.message;
    });
    assert.match(found, /^The sandbox did not start: the server of http:\S+sandbox\.html did not answer within 10 s$/);
  } finally {
    gate.stop();
  }
});

deep('named by the script that imports the module, no file is asked for in vain', async () => {
  writeFileSync(
    join(dir, 'main.mjs'),
    `import { gossip } from './scripts/gossip.mjs';\nglobalThis.gossip = gossip;\ngossip.load({ wasm: 'elsewhere/a.wasm' });`,
  );
  html('main', '<script type="module" src="main.mjs"></script>');
  const { found, asked } = await inPage(`${site.url}main.html`, whyNotReady);
  assert.equal(found, 'ready');
  assert.ok(!asked.includes('scripts/gossip.wasm'));
});

// What goes on after a page has asked for its turn is aborted with the task that it began in.
test('a load that begins in a task of the page which is then aborted goes on', async () => {
  const { found } = await inPage(`${site.url}script.html`, async () => {
    await gossip.ready.catch(() => {}); // its file is elsewhere
    const task = new AbortController();
    let loading;
    const load = () => {
      loading = gossip.load({ wasm: 'elsewhere/a.wasm' }).then(() => 'loaded', String);
    };
    await scheduler.postTask(load, { signal: task.signal });
    task.abort();
    return loading;
  });
  assert.equal(found, 'loaded');
});

deep('after a failure gossip.load tries again, and nothing is unhandled', async () => {
  const { found } = await inPage(`${site.url}script.html`, async () => {
    const unhandled = [];
    addEventListener('unhandledrejection', ({ reason }) => unhandled.push(String(reason)));
    const first = await gossip.ready.catch(String);
    gossip.load(); // in vain, and nobody waits
    await gossip.load({ wasm: 'elsewhere/a.wasm' });
    const again = await gossip.load({ wasm: 'nowhere.wasm' }); // it runs: it stays
    const nodes = [{ state: {} }, { state: {} }];
    spreadInfo(nodes, 'k', 'v', 0);
    return { first, unhandled, again: again === gossip, value: nodes[1].state.k.value };
  });
  assert.match(
    found.first,
    /^Error: gossip: http:\S+gossip\.wasm could not be fetched: .* 404.* A bundler may have left it out.* gossip\.load\(\{ wasm: /,
  );
  assert.deepEqual({ ...found, first: '' }, { first: '', unhandled: [], again: true, value: 'v' });
});

test('what is no file is refused by name', async () => {
  const { found } = await inPage(`${site.url}script.html`, () =>
    [{ wasm: 7 }, { judge: {} }, { sandbox: new ArrayBuffer(1) }, { worker: 'http://' }, { gossip: 'x' }, null].map((files) => {
      try {
        gossip.load(files);
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    }),
  );
  assert.deepEqual(found, [
    'TypeError: gossip.load: "wasm" must be an address, the bytes of a file or a WebAssembly.Module, got 7',
    'TypeError: gossip.load: "judge" must be an address, the bytes of a file or a WebAssembly.Module, got an object',
    'TypeError: gossip.load: "sandbox" must be an address (a text or a URL), got an object',
    'TypeError: gossip.load: "worker" must be an address, got "http://"',
    'TypeError: gossip.load: "gossip" is not an option; the options are wasm, judge, worker, sandbox, lab and labWorker',
    'TypeError: gossip.load: "options" must be an object, got null',
  ]);
});

test('a program that overwrites the globals does not reach the functions of the namespace', async () => {
  const { found } = await inPage(`${site.url}whole/embed.html`, async () => {
    await import('./gossip.js');
    await gossip.ready;
    const nodes = [{ state: {} }, { state: {} }];
    new Function('globalThis.spreadInfo = () => {}; globalThis.gossipRound = () => {};')();
    gossip.spreadInfo(nodes, 'k', 'v', 0);
    gossip.gossipRound(nodes, 0, 1);
    return nodes[1].state.k.value;
  });
  assert.equal(found, 'v');
});

deep('another site that does not allow it is named, with the header', async () => {
  const closed = createServer((_, response) => response.writeHead(200, { 'content-type': 'application/wasm' }).end('x'));
  await new Promise((resolve) => {
    closed.listen(0, '127.0.0.1', resolve);
  });
  try {
    const address = `http://127.0.0.1:${closed.address().port}/gossip.wasm`;
    html('other', `<script src="scripts/gossip.js" data-wasm="${address}"></script>`);
    const { found } = await inPage(`${site.url}other.html`, whyNotReady);
    assert.match(found, /is another site, and it must allow pages like this one by the header Access-Control-Allow-Origin$/);
  } finally {
    closed.close();
  }
});

deep('a server that answers with a page says that the file is not there', async () => {
  const lenient = await servePlainly(dir, (name) =>
    name === 'scripts/gossip.wasm' ? { status: 200, type: 'text/html', body: '<!doctype html>' } : {},
  );
  try {
    cpSync(join(dist, 'gossip.wasm'), join(dir, 'scripts/gossip.wasm'));
    const { found } = await inPage(`${lenient.url}script.html`, whyNotReady);
    assert.match(found, /the server sent text\/html, as many do for a file that is not there\. Is gossip\.wasm there\? A bundler/);
  } finally {
    lenient.stop();
    rmSync(join(dir, 'scripts/gossip.wasm'));
  }
});

deep('a page that was opened as a file says to serve it over http', async () => {
  const { found } = await inPage(pathToFileURL(join(dir, 'script.html')).href, whyNotReady);
  assert.match(found, /opened as a file; serve it over http: \.\/build\.sh serve$/);
  const lesson = await inPage(pathToFileURL(join(dir, 'whole/index.html')).href, async () => {
    const status = document.getElementById('status');
    while (status.dataset.state === 'loading') {
      await new Promise((resolve) => {
        new MutationObserver(resolve).observe(status, { attributes: true });
      });
    }
    return document.getElementById('status-text').textContent;
  });
  assert.match(lesson.found, /opened as a file.* Serve it over http: \.\/build\.sh serve$/);
});

/** The whole site with another text in place of this build's identity in some file. */
function mix(name) {
  const { 1: build } = /, build (\w+) \*\//.exec(readFileSync(join(dist, 'gossip.js'), 'utf8'));
  const wasmBuild = execFileSync(process.execPath, [join(dist, '../identity.mjs')], { encoding: 'utf8' }).trim();
  const text = readFileSync(join(dist, name), 'latin1');
  const own = name.endsWith('.wasm') ? wasmBuild : build;
  assert.ok(text.includes(own), name);
  const another = own.replace(/./g, (digit) => (digit === '0' ? '1' : '0'));
  writeFileSync(join(dir, 'whole', name), text.replaceAll(own, another), 'latin1');
  return () => cpSync(join(dist, name), join(dir, 'whole', name));
}

const differ = (file, other) =>
  new RegExp(`${file} \\(build \\w+\\) and ${other} \\(build \\w+\\) are of different builds.* reload the page without its cache`);

for (const [name, use, expected] of [
  ['gossip.wasm', () => import('./gossip.js').then(() => gossip.ready).catch(String), differ('gossip.wasm', 'gossip.js')],
  ['judge.wasm', () => import('./gossip.js').then(() => gossip.check('')).then(({ summary }) => summary), differ('judge.wasm', 'judge.js')],
  ['judge.js', () => import('./gossip.js').then(() => gossip.check('')).then(({ summary }) => summary), differ('judge.js', 'gossip.js')],
  [
    'sandbox.html',
    () => import('./gossip.js').then(() => gossip.check('')).then(({ summary }) => summary),
    differ('sandbox.html', 'gossip.js'),
  ],
]) {
  deep(`${name} of another build is noticed`, async () => {
    const mend = mix(name);
    try {
      const { found } = await inPage(`${site.url}whole/embed.html`, use);
      assert.match(String(found), expected);
    } finally {
      mend();
    }
  });
}

for (const [name, expected] of [
  ['page.wasm', differ('page.wasm', 'page.js')],
  ['controls.js', differ('controls.js', 'page.js')],
  ['index.html', differ('the page itself', 'page.js')],
]) {
  deep(`${name} of another build is noticed by the lesson page`, async () => {
    const mend = mix(name);
    try {
      const { found } = await inPage(`${site.url}whole/index.html`, async () => {
        const status = document.getElementById('status');
        while (status.dataset.state === 'loading') {
          await new Promise((resolve) => {
            new MutationObserver(resolve).observe(status, { attributes: true });
          });
        }
        return document.getElementById('status-text').textContent;
      });
      assert.match(found, expected);
    } finally {
      mend();
    }
  });
}

deep('a runner of another build is noticed by the page that embeds it', async () => {
  const mend = mix('page.js');
  try {
    const { found } = await inPage(`${site.url}whole/embed.html`, () => document.querySelector('gossip-runner').ready.catch(String));
    assert.match(found, differ('http:\\S+runner\\.html\\S*', 'embed.js'));
  } finally {
    mend();
  }
});
