// What the command line needs before main.mjs can begin, one word a line, for build.sh:
// `browser` if programs are checked, and `build` if then the site is not up to date. Help,
// reports and wrong words need nothing.
import '../node.mjs';
import { UsageError, readArguments } from './arguments.mjs';

for (const need of await needs(process.argv.slice(2))) console.log(need);

async function needs(words) {
  try {
    const { help, merge } = readArguments(words);
    if (help || merge) return [];
  } catch (error) {
    if (error instanceof UsageError) return []; // main.mjs tells it
    throw error;
  }
  const { isBuilt } = await import('./built.mjs'); // looks at all sources
  return isBuilt() ? ['browser'] : ['build', 'browser'];
}
