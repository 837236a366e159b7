/**
 * Wraps the timers of this realm and returns whenIdle(callback), which calls
 * back once no timer is left to run. It asks after each timer, two turns later:
 * one for promises, and one for the events that report their rejection.
 */
export function trackTimers() {
  const { setTimeout: startTimer, clearTimeout: stopTimer, setInterval: startInterval, clearInterval: stopInterval } = globalThis;
  const running = new Set();
  let report = null;

  const check = () => startTimer(() => startTimer(() => {
    if (running.size > 0 || report === null) return;
    const callback = report;
    report = null;
    callback();
  }, 0), 0);

  globalThis.setTimeout = (callback, delay, ...args) => {
    const id = startTimer(() => {
      running.delete(id);
      try {
        if (typeof callback === 'function') callback(...args);
      } finally {
        check();
      }
    }, delay);
    running.add(id);
    return id;
  };
  globalThis.setInterval = (callback, delay, ...args) => {
    const id = startInterval(callback, delay, ...args);
    running.add(id);
    return id;
  };
  globalThis.clearTimeout = globalThis.clearInterval = (id) => {
    stopTimer(id);
    stopInterval(id);
    if (running.delete(id)) check();
  };

  return (callback) => {
    report = callback;
    check();
  };
}
