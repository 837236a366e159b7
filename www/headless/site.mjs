// The project's own server on a free port, for the check command, tests and benchmarks.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/**
 * Returns the path of the server, built once: `go run` would leave it running when
 * stopped. Child processes find the path in the environment.
 */
export function buildServer() {
  if (process.env.GOSSIP_SERVER === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'gossip-serve-'));
    process.once('exit', () => rmSync(folder, { recursive: true }));
    process.env.GOSSIP_SERVER = join(folder, 'serve');
    execFileSync('go', ['build', '-o', process.env.GOSSIP_SERVER, './www/serve'], { cwd: root, stdio: 'inherit' });
  }
  return process.env.GOSSIP_SERVER;
}

/**
 * Serves a directory (www/dist unless told otherwise) with more flags of
 * www/serve. Resolves to { url, log, stop }: log holds a line for every request.
 */
export async function serve({ dir = join(root, 'www/dist'), flags = [] } = {}) {
  const child = spawn(buildServer(), ['-dir', dir, '-addr', '127.0.0.1:0', '-log', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /http:\S+/.exec(line);
      if (match) resolve(match[0]);
    });
    child.on('exit', () => reject(new Error(`the server ended: ${log.join('\n')}`)));
  });
  return { url, log, stop: () => child.kill() };
}
