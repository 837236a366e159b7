const { MessageChannel, MessagePort, Reflect, Set, performance } = globalThis;
const { apply } = Reflect;
const frameMs = 16;

/**
 * Wraps what puts work off in this realm: timers, animation frames and messages
 * between ports. Returns whenIdle(callback), which calls back once nothing is
 * left to run. It asks after each of them, two turns later: one for promises,
 * and one for the events that report their rejection.
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
  const begin = (work) => { running.add(work); };
  const end = (work) => { if (running.delete(work)) check(); };

  globalThis.setTimeout = (callback, delay, ...args) => {
    const id = startTimer(() => {
      try {
        if (typeof callback === 'function') callback(...args);
      } finally {
        end(id);
      }
    }, delay);
    begin(id);
    return id;
  };
  globalThis.setInterval = (callback, delay, ...args) => {
    const id = startInterval(callback, delay, ...args);
    begin(id);
    return id;
  };
  globalThis.clearTimeout = globalThis.clearInterval = (id) => {
    stopTimer(id);
    stopInterval(id);
    end(id);
  };
  // The sandbox is never drawn, so it has frames only in name.
  globalThis.requestAnimationFrame = (callback) => globalThis.setTimeout(() => callback(performance.now()), frameMs);
  globalThis.cancelAnimationFrame = globalThis.clearTimeout;
  trackMessages(begin, end);

  return (callback) => {
    report = callback;
    check();
  };
}

/** A message is under way until one of our own, sent after it, has arrived. */
function trackMessages(begin, end) {
  const { postMessage } = MessagePort.prototype;
  const { port1, port2 } = new MessageChannel();
  const sent = [];
  port1.onmessage = () => end(sent.shift());
  MessagePort.prototype.postMessage = function (...args) {
    apply(postMessage, this, args);
    const message = {};
    sent.push(message);
    begin(message);
    apply(postMessage, port2, [null]);
  };
}
