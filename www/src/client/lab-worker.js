// Entry of lab.js: simulates in a worker, so that the page stays responsive and all cores
// take part. The first message is { compiled }, lab.wasm as a module; it answers
// { ready: true, build } or { failed }. Then it answers each { name, args } by calling that
// function of lab.js, with { value } or { error: { name, message } }.
import { startLab } from './lab.js';

/* global BUILD -- constant of the build */

addEventListener(
  'message',
  ({ data: { compiled } }) => {
    startLab(compiled, () => postMessage({ failed: 'the Go program of the simulation has ended' })).then(serve, (error) =>
      postMessage({ failed: error.message }),
    );
  },
  { once: true },
);

function serve(lab) {
  addEventListener('message', ({ data: { name, args } }) => {
    try {
      postMessage({ value: lab[name](...args) });
    } catch (error) {
      postMessage({ error: { name: error.name, message: error.message } });
    }
  });
  postMessage({ ready: true, build: BUILD });
}
