// The package as TypeScript sees it, strictly, in both ways to find a module.
import { before } from 'node:test';
import { deep } from './support/level.mjs';
import { pack, prepare } from './support/setup.mjs';

let project;
before(() => {
  const { file, remove } = pack();
  project = prepare('typescript', file);
  remove();
});

for (const [module, moduleResolution] of [
  ['preserve', 'bundler'],
  ['node16', 'node16'],
]) {
  deep(`the types hold with moduleResolution ${moduleResolution}`, () => {
    // Each by itself: what one of them declares must not be there for the others.
    for (const file of ['module.ts', 'globals.ts', 'runner.ts', 'react.tsx']) {
      project.run(
        'tsc',
        '--noEmit',
        '--strict',
        '--skipDefaultLibCheck',
        '--typeRoots', // those of the project alone
        'node_modules/@types',
        '--target',
        'es2022',
        '--jsx',
        'react-jsx',
        '--module',
        module,
        '--moduleResolution',
        moduleResolution,
        file,
      );
    }
  });
}
