// Entry of judge.js: Go's part of a check (wasm/judge) in a worker, so that the page
// stays responsive. The first message, { wasm }, tells where judge.wasm is. It posts
// { ready: true, build, cases } or { failed }, and { ended } if the Go program ever
// ends. The options of each check (wasm/judge/main.go) arrive with a port. Over it, batches
// go out as { batch } and lines as { lines }; the answers come back as text in parts, then
// null. The report goes out last, as { report }, and before a repair is looked for as { first }.
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
  addEventListener('message', ({ data: options, ports: [port] }) => {
    let reply;
    port.onmessage = ({ data }) => reply(data);
    const asking = (name) => (question, answer) => {
      reply = answer;
      port.postMessage({ [name]: question });
    };
    const host = { observe: asking('batch'), propose: asking('lines'), judged: (first) => port.postMessage({ first }) };
    check(options, host, (report) => port.postMessage({ report }));
  });
  postMessage({ ready: true, build: BUILD, cases });
}
