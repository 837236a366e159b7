import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { deep } from './support/level.mjs';

deep('gossip.d.ts describes the module', () => {
  const www = join(import.meta.dirname, '..');
  execFileSync(
    process.execPath,
    [
      join(www, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      join(www, 'test/types.ts'),
    ],
    { stdio: 'inherit' },
  );
});
