// Nodes of a cluster of tabs, driven as people drive them.
import { openPage } from './open-page.mjs';

/**
 * Opens a tab as a node and waits until it is ready. Periods are short, so that tests are quick;
 * on a busy machine a tab may be late, so a node is suspected only after many of them.
 */
export async function openNode(site, context, { cluster = 'test', suspect = 3, period = 0.05, prepare } = {}) {
  const { page, complaints } = await openPage(
    context,
    `${site.url}node.html#${new URLSearchParams({ cluster, suspect, period })}`,
    prepare,
  );
  await until(page, () => document.getElementById('status').dataset.state !== 'loading');
  return { page, complaints, name: await textOf(page, 'name') };
}

export const textOf = (page, id) => page.$eval(`#${id}`, (element) => element.textContent);

/** Waits until something is so in a page, which may be hidden: then it has no animation frames. */
export const until = (page, holds, ...given) => page.waitForFunction(holds, { polling: 'mutation' }, ...given);

/** Waits until an element has a text. */
export const untilText = (page, id, text) => until(page, (name, wanted) => document.getElementById(name).textContent === wanted, id, text);

/** Waits until a node knows just these entries: { key: 'value v1' }. */
export const untilKnown = (page, entries) =>
  until(
    page,
    (wanted) => {
      const rows = Array.from(document.getElementById('known').rows, ({ cells: [key, value, version] }) => [
        key.textContent,
        `${value.textContent} ${version.textContent}`,
      ]);
      return JSON.stringify(rows) === wanted;
    },
    JSON.stringify(Object.entries(entries)),
  );

/** Waits until a node believes something of another: 'alive', 'suspected' or 'crashed'. */
export const untilSeen = (page, name, status) =>
  until(
    page,
    (wanted, belief) =>
      Array.from(document.getElementById('members').rows).some(
        ({ cells }) => cells[0].textContent === wanted && cells[1].textContent === belief,
      ),
    name,
    status,
  );

/** Writes a value at a node. */
export const write = (page, key, value) =>
  page.evaluate(
    (texts) => {
      for (const [id, text] of Object.entries(texts)) document.getElementById(id).value = text;
      document.querySelector('#write button').click();
    },
    { key, value },
  );
