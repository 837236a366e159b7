// Entry of judge.js: Go's part of a check (wasm/judge) in a worker, so that the page
// stays responsive. It posts { ready: true, cases } or { failed }, and { ended } if the
// Go program ever ends. Each check arrives as { seed, number } with a port. Over it,
// batches go out as { batch: { round, cases } }, what was seen comes back as text in
// parts, then null, and the report goes out last, as { report }.
import { startJudgeHere } from './judge-here.js';

startJudgeHere(globalThis.location.href, () => postMessage({ ended: true })).then(serve, (error) => postMessage({ failed: error.message }));

function serve({ cases, check }) {
  addEventListener('message', ({ data: { seed, number }, ports: [port] }) => {
    let reply;
    port.onmessage = ({ data }) => reply(data);
    check(
      seed,
      number,
      (round, cases, answer) => {
        reply = answer;
        port.postMessage({ batch: { round, cases } });
      },
      (report) => port.postMessage({ report }),
    );
  });
  postMessage({ ready: true, cases });
}
