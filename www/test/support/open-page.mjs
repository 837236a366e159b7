/**
 * Opens an address in a new page of a browser or context, after `prepare(page)`. Resolves to the
 * page and its `complaints`: the errors that the console tells.
 */
export async function openPage(opener, url, prepare = async () => {}) {
  const page = await opener.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    delete Navigator.prototype.serviceWorker; // its requests would go on after the test
  });
  await prepare(page);
  await page.goto(url);
  return { page, complaints };
}
