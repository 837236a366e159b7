// What a program that also runs in Node finds: its globals, and stand-ins for its modules.
import { standIn } from './absent.js';
import { createAssert } from './node-assert.js';
import { alike } from './alike.js';
import { format } from './format.js';
import { inspect } from './inspect.js';

const { BigInt, Error, Math, Object, performance } = globalThis;
const { hasOwn, is } = Object;

const file = '/program.js';

/**
 * Returns { globals, module, end }. It is the program itself that Node runs, so
 * require.main is its module. A module that does not exist here is a stand-in that does
 * nothing while the top level of the program runs, so that a demo that needs it does no
 * harm to what follows; after end(), using one throws. `say` gets a sentence, once.
 */
export function createNode({ say, print }) {
  const { queueMicrotask, setTimeout, setInterval, clearTimeout, clearInterval } = globalThis; // see timers.js
  const assert = createAssert();
  // Modules of which everything that lessons use is here as well.
  /** @type {Record<string, any>} */
  const present = {
    assert,
    'assert/strict': assert.strict,
    perf_hooks: { performance },
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    util: { inspect: (value) => inspect(value), format: (...args) => format(args), isDeepStrictEqual: (a, b) => alike(a, b, is) },
  };
  let ended = false;
  let said = false;
  const module = { exports: {}, id: '.', filename: file, loaded: false, children: [], paths: [] };

  /** @type {any} */
  const { require } = {
    require(name) {
      const plain = `${name}`.replace(/^node:/, '');
      if (hasOwn(present, plain)) return present[plain];
      const call = `require('${name}')`;
      if (!said) say(`Most modules of Node do not exist here: ${call} returns a stand-in that does nothing.`);
      said = true;
      return standIn(call, () => {
        if (ended) throw new Error(`${call}: this module of Node does not exist here`);
      });
    },
  }; // which keeps its name when the build shortens others
  require.main = module;
  require.cache = {};
  require.resolve = (name) => name;

  const stream = { isTTY: false, columns: 80, write: (text) => print(`${text}`.replace(/\n$/, '')) };
  const nothing = () => process;
  const hrtime = (since = [0, 0]) => {
    const ms = performance.now() - since[0] * 1000 - since[1] / 1e6;
    return [Math.floor(ms / 1000), Math.floor((ms % 1000) * 1e6)];
  };
  hrtime.bigint = () => BigInt(Math.floor(performance.now() * 1e6));
  const process = {
    argv: ['node', file],
    execArgv: [],
    env: {},
    versions: {},
    platform: 'browser',
    pid: 1,
    exitCode: undefined,
    stdout: stream,
    stderr: stream,
    cwd: () => '/',
    exit: nothing,
    on: nothing,
    once: nothing,
    off: nothing,
    nextTick: (call, ...args) => queueMicrotask(() => call(...args)),
    uptime: () => performance.now() / 1000,
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    hrtime,
  };
  present.process = process;

  const globals = { global: globalThis, module, exports: module.exports, require, process, __filename: file, __dirname: '/' };
  return {
    globals,
    module,
    end() {
      ended = true;
    },
  };
}
