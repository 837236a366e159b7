// Runs and checks hostile programs in the lesson's runner, one after another, like a
// learner who presses Run, then Stop if that takes long, then Check; and reports the
// results to the server. No driver is attached to this browser: a debugger would be
// involved in every error and every console line.
//   ?from=N   begins with the program of that number

const stopAfterMs = 1000;

const from = Number(new URLSearchParams(location.search).get('from'));

const said = []; // things that no program should be able to cause
const runner = document.querySelector('gossip-runner');
await runner.ready;
const frame = runner.shadowRoot.querySelector('iframe').contentWindow;
const part = (id) => frame.document.getElementById(id);
for (const realm of [window, frame]) {
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'])
    realm[name] = () => {
      said.push(`called ${name}`);
    };
  realm.addEventListener('error', ({ message }) => {
    // Firefox tells in this way that elements were resized once more while it laid out a frame.
    if (!message.startsWith('ResizeObserver loop')) said.push(`error: ${message}`);
  });
  realm.addEventListener('unhandledrejection', ({ reason }) => said.push(`rejection: ${reason?.message}`));
}
await new Promise((resolve) => {
  // until all is loaded that a visit loads
  new frame.PerformanceObserver((list) => {
    if (list.getEntriesByName('prepared').length > 0) resolve();
  }).observe({ type: 'mark', buffered: true });
});
const { EditorView } = await import('./editor.mjs');
const editor = EditorView.findFromDOM(part('editor').shadowRoot);
const titles = [document.title, frame.document.title];

/** Measures the longest time between two calls of tick(). */
function stopwatch() {
  let last = performance.now();
  const watch = {
    longest: 0,
    tick() {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last);
      last = now;
    },
  };
  return watch;
}

// The turns of the page's event loop, in which it handles clicks and keys; and those together with
// its frames, which come first in some browsers.
const turns = stopwatch();
const frames = stopwatch();
const turn = () => {
  turns.tick();
  frames.tick();
  setTimeout(turn);
};
const paint = () => {
  frames.tick();
  requestAnimationFrame(paint);
};
turn();
paint();

// Keys, if somebody presses any: how many, and how long after being pressed the latest was handled.
const keys = { count: 0, latest: 0 };
for (const realm of [window, frame]) {
  realm.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      keys.count++;
      keys.latest = Math.max(keys.latest, realm.performance.now() - timeStamp);
    },
    true,
  );
}

/** What an action resolves to, how long it took, and the longest times that the page was unresponsive during it. */
async function timed(action) {
  turns.longest = 0;
  frames.longest = 0;
  keys.count = 0;
  keys.latest = 0;
  const begin = performance.now();
  const result = await action();
  const ms = Math.round(performance.now() - begin);
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  }); // with what it has yet to lay out
  return {
    ...result,
    ms,
    longestMs: Math.round(turns.longest),
    framesMs: Math.round(frames.longest),
    keys: keys.count,
    keysMs: Math.round(keys.latest),
  };
}

/** Waits until an element has text. */
const textOf = (element) =>
  new Promise((resolve) => {
    const look = () => {
      if (element.textContent === '') return;
      changes.disconnect();
      resolve(element.textContent);
    };
    const changes = new MutationObserver(look);
    changes.observe(element, { childList: true, characterData: true, subtree: true });
    look();
  });

const write = (insert) => editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert } });

async function run() {
  part('run').click();
  const patience = setTimeout(() => part('stop').click(), stopAfterMs);
  const ended = await textOf(part('verdict'));
  clearTimeout(patience);
  return { ended, output: part('lines').textContent.slice(0, 200) };
}

async function check() {
  const report = new Promise((resolve) => {
    runner.addEventListener('gossip-report', ({ detail }) => resolve(detail.report), { once: true });
  });
  part('check').click();
  const { version, verdict, summary, functions, console: lines } = await report;
  return {
    version,
    verdict,
    summary,
    reasons: Object.values(functions)
      .map(({ reason }) => reason)
      .filter(Boolean),
    lines: lines.length,
  };
}

const tell = (what, body) => fetch(what, { method: 'POST', body: JSON.stringify(body) });

/** Runs a program that the editor marks an error in, so that it has loaded what it marks with. */
async function loadMarks() {
  const loaded = new Promise((resolve) => {
    new frame.PerformanceObserver((list) => {
      if (list.getEntries().some(({ name }) => name.endsWith('/tools.mjs'))) resolve();
    }).observe({ type: 'resource', buffered: true });
  });
  write('1 +;');
  await run();
  await loaded;
}

await loadMarks();
const programs = await (await fetch('attacks.json')).json();
for (let i = from; i < programs.length; i++) {
  await tell('begins', { i });
  write(programs[i].source);
  const result = { run: await timed(run), check: await timed(check) };
  const changed = [document.title, frame.document.title].some((title, n) => title !== titles[n]) ? ['changed a title'] : [];
  await tell('result', { i, ...result, said: [...said.splice(0), ...changed] });
}
await tell('over', {});
