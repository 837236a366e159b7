// realm-worker.mjs in one file, as in a browser: a thread reads it in half the time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const scratch = mkdtempSync(join(tmpdir(), 'gossip-realm-'));
process.once('exit', () => rmSync(scratch, { recursive: true }));

export const realmFile = join(scratch, 'realm-worker.mjs');

execFileSync(
  'go',
  [
    'tool',
    'esbuild',
    join(import.meta.dirname, 'realm-worker.mjs'),
    `--outfile=${realmFile}`,
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--log-level=warning',
  ],
  { cwd: import.meta.dirname, stdio: 'inherit' },
);
