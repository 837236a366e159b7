// The stage of the browser tests: a copy of the built site that includes the suites, and
// two servers for it, the project's own and one without any policy.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

export const dist = join(import.meta.dirname, '../../dist');

const scripts = {
  script: '<script src="gossip.js"></script><script src="conformance/start-script.js"></script>',
  module: '<script type="module" src="conformance/start-module.mjs"></script>',
  textbook: '<script src="wasm_exec.js"></script><script src="conformance/start-textbook.js"></script>',
  'script-twice':
    '<script src="gossip.js"></script><script src="early.js"></script><script src="gossip.js"></script><script src="conformance/start-script.js"></script>',
  blank: '',
};

/** Makes the directory; remove() it after use. */
export function makeStage() {
  const dir = mkdtempSync(join(tmpdir(), 'gossip-stage-'));
  cpSync(dist, dir, { recursive: true });
  cpSync(import.meta.dirname, join(dir, 'conformance'), { recursive: true });
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(
      join(dir, `${name}.html`),
      `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><script src="conformance/capture.js"></script>${script}`,
    );
  }
  writeFileSync(
    join(dir, 'early.js'),
    `
globalThis.early = { gossip, gossipRound, spreadInfo, said: [] };
for (const call of [() => gossipRound([], 0, 1), () => spreadInfo([], 'k', 'v', 0), () => gossip.table([]), () => gossip.help()]) {
  try { call(); early.said.push('nothing'); } catch (error) { early.said.push(String(error)); }
}`,
  );
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

/**
 * Serves a directory without a content security policy. `answer(name, body)`
 * may give another { status, type, body } for a file. Resolves to { url, stop }.
 */
export async function servePlainly(dir, answer = () => undefined) {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.slice(1);
    let file;
    try {
      const body = readFileSync(join(dir, name));
      file = { status: 200, type: types[extname(name)] ?? 'text/plain', body, ...answer(name, body) };
    } catch {
      file = { status: 404, type: 'text/plain', body: 'not found' };
    }
    response.writeHead(file.status, { 'content-type': file.type }).end(file.body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
