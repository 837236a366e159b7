// Entry of judge.js: Go's part of a check (wasm/judge) in a worker, so that the page
// stays responsive. The first message, { wasm }, tells where judge.wasm is. It posts
// { ready: true, build, cases } or { failed }, and { ended } if the Go program ever
// ends. Each check arrives as { seed, number, only, strict } with a port. Over it, batches go out
// as { batch: { round, watched, cases } }, what was seen comes back as text in parts, then
// null, and the report goes out last, as { report }.
import { startJudgeHere } from './judge-here.js';

/* global BUILD -- constant of the build */

addEventListener(
  'message',
  ({ data: { wasm } }) => {
    const source = typeof wasm === 'string' ? new URL(wasm) : wasm;
    startJudgeHere(source, () => postMessage({ ended: true })).then(serve, (error) => postMessage({ failed: error.message }));
  },
  { once: true },
);

function serve({ cases, check }) {
  addEventListener('message', ({ data: { seed, number, only, strict }, ports: [port] }) => {
    let reply;
    port.onmessage = ({ data }) => reply(data);
    check(
      seed,
      number,
      only,
      strict,
      (round, watched, cases, answer) => {
        reply = answer;
        port.postMessage({ batch: { round, watched, cases } });
      },
      (report) => port.postMessage({ report }),
    );
  });
  postMessage({ ready: true, build: BUILD, cases });
}
