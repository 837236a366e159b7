/**
 * Resolves to what function `name` of bench/page/`file` resolves to for a task, on a page of its own: what the engine
 * has learned from one task would affect the next.
 */
export async function onPage(browser, url, file, name, task) {
  process.stderr.write('.');
  const page = await browser.newPage();
  await page.goto(url);
  const answer = await page.evaluate(async (where, what, order) => (await import(where))[what](order), `./bench/${file}.js`, name, task);
  await page.close();
  return answer;
}
