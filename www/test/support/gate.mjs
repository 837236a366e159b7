// A gate in front of a site, at which a test decides what happens to the requests for a
// file. The browser's own request interception is not used, because it sometimes loses a
// worker's request, and whatever waits for that waits forever.
import { createServer, request as ask } from 'node:http';
import { basename } from 'node:path';
import { once } from 'node:events';

/**
 * Opens a gate before the site at a URL. Resolves to
 *   url                           the site, seen through the gate
 *   hold(name)                    requests for a file of that name wait: returns { asked, go, refuse },
 *                                 `asked` resolves when one has arrived
 *   refuse(name)                  their connection is cut
 *   answer(name, status, body, headers)   they get this, a script unless the headers say otherwise
 *   append(name, text)            they get what the site has, with this text after it
 *   open(name)                    they get what the site has, as at first
 *   stop()                        closes the gate
 */
export async function openGate(site) {
  const rules = new Map();
  const server = createServer((request, response) => {
    const rule = rules.get(basename(new URL(request.url, site).pathname)) ?? pass;
    rule(request, response);
  });

  function pass(request, response, change = { headers: {}, text: '' }) {
    const { pathname, search } = new URL(request.url, site);
    const headers = { ...request.headers, host: new URL(site).host, ...change.headers };
    const onward = ask(new URL(pathname + search, site), { headers }, (answer) => {
      if (change.text !== '') delete answer.headers['content-length'];
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response, { end: false });
      answer.on('end', () => response.end(change.text));
    });
    onward.on('error', () => response.destroy()); // the site has been stopped
    onward.end();
  }
  const cut = (_request, response) => response.destroy();

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    hold(name) {
      const waiting = [];
      const { promise: asked, resolve } = withResolvers();
      rules.set(name, (...exchange) => {
        waiting.push(exchange);
        resolve();
      });
      const end = (rule) => {
        rules.set(name, rule);
        for (const exchange of waiting) rule(...exchange);
      };
      return { asked, go: () => end(pass), refuse: () => end(cut) };
    },
    refuse: (name) => rules.set(name, cut),
    answer(name, status, body, headers = {}) {
      rules.set(name, (_request, response) => response.writeHead(status, { 'content-type': 'text/javascript', ...headers }).end(body));
    },
    append(name, text) {
      const headers = { 'accept-encoding': 'identity', 'if-none-match': '""' };
      rules.set(name, (request, response) => pass(request, response, { headers, text }));
    },
    open: (name) => rules.delete(name),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Promise.withResolvers, which Node 20 does not have. */
function withResolvers() {
  let resolve;
  const promise = new Promise((call) => {
    resolve = call;
  });
  return { promise, resolve };
}
