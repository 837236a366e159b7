// How much fits into a frame, in plain characters: in the first one, and the bounds for later ones.
const first = 1500;
const [least, most] = [500, 10_000];
const frameMs = 25; // for scripts, layout and painting
const scriptMs = 10; // after which the rest waits, however little it is

/**
 * Passes events on in order: immediately as long as the page can show them without
 * delay, the others in later frames, so that the page stays responsive in between.
 * After a slow frame the next gets less. add(event, cost) takes the cost in plain
 * characters.
 */
export function createQueue(deliver) {
  let waiting = [];
  let portion = first;
  let left = portion;
  let due = false;
  let begin = 0; // of what the next frame shows

  function handOn() {
    if (!due) begin = performance.now();
    let count = 0;
    while (count < waiting.length && ((left > 0 && performance.now() - begin < scriptMs) || document.hidden)) {
      // what is hidden is not laid out
      const { event, cost } = waiting[count++];
      left -= cost;
      deliver(event);
    }
    waiting = waiting.slice(count);
    if (left < portion && !due) {
      due = true;
      afterFrame((shown) => {
        due = false;
        if (shown) portion = nextPortion(performance.now() - begin);
        left = portion;
        handOn();
      });
    }
  }

  /** How much the next frame gets after one that took so many milliseconds. */
  function nextPortion(ms) {
    const fitting = (portion * frameMs) / ms;
    if (fitting > portion) return left > 0 ? portion : Math.min(most, fitting, 2 * portion); // a frame that was not full says nothing
    return Math.max(least, fitting);
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

/** Calls back with true when a frame has been shown, or after a while if none is, for example far down in an embedding page. */
function afterFrame(callback) {
  const timer = setTimeout(() => done(false), 100);
  const frame = requestAnimationFrame(() => setTimeout(() => done(true)));
  let called = false;
  function done(shown) {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (!called) callback(shown);
    called = true;
  }
}
