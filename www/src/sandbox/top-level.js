const { setTimeout: startTimer } = globalThis;

/** What to say of a program whose top level does not end. */
export const stillAwaits = 'the top level of the program still awaits something, and so what comes after it does not exist';

/**
 * Runs the top level of a prepared program (load.js) and calls back once: when it has ended,
 * with what it has thrown, as { error }, and true; when it awaits something although nothing is
 * left to run, or still does after some time, with false. For `guard` see guarded.js.
 */
export function runTopLevel(prepared, { whenIdle, ms, guard }, call) {
  const { thrown, ended } = prepared.run();
  if (ended === null) call(thrown, true);
  else waitFor(ended, { whenIdle, ms }, guard(call));
}

function waitFor(ended, { whenIdle, ms }, call) {
  let called = false;
  const once = (thrown, isOver) => {
    if (called) return;
    called = true;
    call(thrown, isOver);
  };
  ended((thrown) => once(thrown, true));
  whenIdle(() => once(undefined, false));
  startTimer(() => once(undefined, false), ms);
}
