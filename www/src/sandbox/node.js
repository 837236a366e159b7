// What a program that also runs in Node finds: its globals, and stand-ins for its modules.
import { standIn } from './absent.js';
import { deepEqual } from './deep-equal.js';
import { format } from './format.js';
import { inspect } from './inspect.js';
import { createAssert } from './node-assert.js';

const { BigInt, Error, Math, Object, Proxy, performance } = globalThis;
const { hasOwn } = Object;

const file = '/program.js';

/**
 * Returns { globals, module, end }. It is the program itself that Node runs, so
 * require.main is its module. A module that does not exist here, or a part of one, is a
 * stand-in that does nothing while the top level of the program runs, so that a demo that
 * needs it does no harm to what follows; after end(), using one throws. `say` gets a sentence, once.
 */
export function createNode({ say, print }) {
  const { queueMicrotask, setTimeout, setInterval, clearTimeout, clearInterval } = globalThis; // see timers.js
  let ended = false;
  let said = false;
  const absent = (label) => {
    if (!said) say(`Much of Node does not exist here: ${label} is a stand-in that does nothing.`);
    said = true;
    return standIn(label, () => {
      if (ended) throw new Error(`${label} of Node does not exist here`);
    });
  };
  /** A module of which only a part exists here. */
  const partOf = (name, module) =>
    new Proxy(module, {
      get: (_, key) => (key in module || typeof key === 'symbol' ? module[key] : absent(`require('${name}').${key}`)),
    });
  const assert = createAssert();
  const util = {
    inspect: Object.assign((value) => inspect(value), { defaultOptions: {} }),
    format: (...args) => format(args),
    isDeepStrictEqual: (a, b) => deepEqual(a, b, true),
  };
  // Modules of which all or most that lessons use is here as well.
  /** @type {Record<string, any>} */
  const present = {
    assert: partOf('assert', assert),
    'assert/strict': partOf('assert/strict', assert.strict),
    perf_hooks: { performance },
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    util: partOf('util', util),
  };
  const module = { exports: {}, id: '.', filename: file, loaded: false, children: [], paths: [] };

  /** @type {any} */
  const { require } = {
    require(name) {
      const plain = `${name}`.replace(/^node:/, '');
      return hasOwn(present, plain) ? present[plain] : absent(`require('${name}')`);
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
