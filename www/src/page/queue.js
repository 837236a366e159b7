const most = 10_000; // what a frame has time for, in plain characters

/**
 * Hands events on in the order in which they come: at once as long as the page can
 * show them without delay, the others one frame after the other, between which
 * it answers its reader. add(event, cost) takes the cost in plain characters.
 */
export function createQueue(deliver) {
  let waiting = [];
  let left = most;
  let due = false;

  function handOn() {
    let count = 0;
    while (count < waiting.length && (left > 0 || document.hidden)) {
      // what is hidden is not laid out
      const { event, cost } = waiting[count++];
      left -= cost;
      deliver(event);
    }
    waiting = waiting.slice(count);
    if (left < most && !due) {
      due = true;
      afterFrame(() => {
        due = false;
        left = most;
        handOn();
      });
    }
  }

  return {
    add(event, cost) {
      waiting.push({ event, cost });
      if (waiting.length === 1) handOn();
    },
    clear() {
      waiting = [];
    },
  };
}

/** Calls back when a frame has been shown, or after a while where none is, such as far below in an embedding page. */
function afterFrame(callback) {
  const timer = setTimeout(done, 100);
  const frame = requestAnimationFrame(() => setTimeout(done));
  let called = false;
  function done() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (!called) callback();
    called = true;
  }
}
