const { Object, Promise, Reflect, Set, performance } = globalThis;
const { apply } = Reflect;
const { add, delete: remove } = Set.prototype; // a program may change them
const { then } = Promise.prototype;
const frameMs = 16;

/** How long nothing may happen after an event that may have put off more, in ms: an import takes so long to fail. */
const quietMs = 30;

/**
 * Wraps the functions with which a program puts off work. Returns
 *   whenIdle(callback)   calls back once no timer or frame is left to run. It checks after
 *                        each of them, two turns later: one for promises, and one for the
 *                        events that report their rejection
 *   postponed()          how often work has been put off so far
 *   stir()               something has happened that may have put off more, and that nobody has counted
 */
export function trackTimers() {
  const { setTimeout: startTimer, clearTimeout: stopTimer, setInterval: startInterval, clearInterval: stopInterval } = globalThis;
  const running = new Set();
  let left = 0; // the number of those running
  let report = null;
  let count = 0;
  let stirred = 0;

  function check(ms = 0) {
    const callback = report;
    const before = stirred;
    if (callback === null) return;
    const look = () => {
      if (left > 0 || report !== callback) return;
      if (stirred > before) {
        check(quietMs);
        return;
      }
      report = null;
      callback();
    };
    startTimer(() => startTimer(look, 0), ms);
  }
  const begin = (id) => {
    count++;
    left++;
    apply(add, running, [id]);
  };
  const end = (id) => {
    if (!apply(remove, running, [id])) return;
    left--;
    check();
  };

  const stop = (id) => {
    stopTimer(id);
    stopInterval(id);
    end(id);
  };
  function startOnce(callback, delay, ...args) {
    const id = startTimer(() => {
      try {
        if (typeof callback === 'function') callback(...args);
      } finally {
        end(id);
      }
    }, delay);
    begin(id);
    return id;
  }
  // As methods they keep their names when the build shortens others.
  Object.assign(globalThis, {
    setTimeout(callback, delay, ...args) {
      return startOnce(callback, delay, ...args);
    },
    setInterval(callback, delay, ...args) {
      const id = startInterval(typeof callback === 'function' ? callback : () => {}, delay, ...args);
      begin(id);
      return id;
    },
    clearTimeout(id) {
      stop(id);
    },
    clearInterval(id) {
      stop(id);
    },
    // The sandbox is never drawn, so its frames are timers.
    requestAnimationFrame(callback) {
      return startOnce(() => callback(performance.now()), frameMs);
    },
    cancelAnimationFrame(id) {
      stop(id);
    },
  });

  // These work beside the program, and an await of what they return calls nothing that could be counted.
  for (const name of ['compile', 'instantiate']) {
    const original = WebAssembly[name];
    WebAssembly[name] = {
      [name](...args) {
        const work = {};
        const over = () => end(work);
        begin(work);
        const result = apply(original, this, args);
        apply(then, result, [over, over]);
        return result;
      },
    }[name];
  }

  /** @type {[any, string][]} */
  const originals = [
    [globalThis, 'queueMicrotask'],
    [Promise.prototype, 'then'],
  ];
  for (const [object, name] of originals) {
    const original = object[name];
    object[name] = {
      [name](...args) {
        count++;
        return apply(original, this, args);
      },
    }[name];
  }

  return {
    whenIdle(callback) {
      report = callback;
      check();
    },
    postponed: () => count,
    stir() {
      stirred++;
    },
  };
}
