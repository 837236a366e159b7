// Pages with <gossip-runner>.
import { createServer } from 'node:http';
import { upgraded } from './editor.mjs';

/** Waits until all runners of a page can be used. */
export const readyOn = (page) =>
  page.evaluate(() => Promise.all(Array.from(document.querySelectorAll('gossip-runner'), (runner) => runner.ready)).then(() => {}));

/** The frame of a runner, once its editor is final. */
export async function frameOn(page, selector) {
  const handle = await page.evaluateHandle((s) => document.querySelector(s).shadowRoot.querySelector('iframe'), selector);
  const frame = await handle.contentFrame();
  await handle.dispose();
  await upgraded(frame);
  return frame;
}

/** Serves a page that has these parts; its origin and its name are those of another site. Resolves to { url, close }. */
export async function otherSite(head, body) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Another site</title><link rel="icon" href="data:,">${head}${body}`);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
