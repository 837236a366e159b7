// The least that a check can cost: a program runs on the cases of a check in a worker,
// and nobody looks at what it does.

/** Resolves to the cases of a check, as JSON: what `page`, in which gossip.check works, sends to its sandbox first. */
export const casesOf = (page) =>
  page.evaluate(async () => {
    const { postMessage } = MessagePort.prototype;
    let cases;
    MessagePort.prototype.postMessage = function (message, ...rest) {
      cases ??= message?.job?.cases;
      return postMessage.call(this, message, ...rest);
    };
    await gossip.check('', { seed: 1 });
    MessagePort.prototype.postMessage = postMessage;
    return cases;
  });

/** Resolves to the ms from making the worker to the end of the last case. `page` is an empty one, whose policy allows workers. */
export const leastCost = (page, source, cases) =>
  page.evaluate(
    async (program, text) => {
      const run = `onmessage = ({ data }) => {
        for (const { nodes, calls } of JSON.parse(data)) {
          for (const [name, ...args] of calls) (name === 'gossipRound' ? gossipRound : spreadInfo)(nodes, ...args);
        }
        postMessage('done');
      };`;
      const url = URL.createObjectURL(
        new Blob([`console.log = console.table = () => {};\n${program}\n${run}`], { type: 'text/javascript' }),
      );
      const begin = performance.now();
      const worker = new Worker(url);
      worker.postMessage(text);
      await new Promise((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = ({ message }) => reject(new Error(message));
      });
      worker.terminate();
      URL.revokeObjectURL(url);
      return performance.now() - begin;
    },
    source,
    cases,
  );
