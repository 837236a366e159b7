// Cross-origin isolated pages, and other pages with an embedder policy: they show the
// document of a frame only if its server agrees, by two headers.
const { crossOriginIsolated, document, location } = /** @type {any} */ (globalThis);

/** Whether this page is isolated. If it only has an embedder policy, it cannot know. */
export const isolated = crossOriginIsolated === true;

/** Whether frames can be loaded without credentials: then no server has to agree. Only Chromium has this so far. */
export const canLoadWithoutCredentials = document !== undefined && 'credentialless' in document.createElement('iframe');

const embedder = 'Cross-Origin-Embedder-Policy';
const resource = 'Cross-Origin-Resource-Policy';

/** The headers that a document lacks, as far as its server lets this page see. */
export function missingHeaders(headers) {
  const values = { [embedder]: headers.get(embedder) ?? '', [resource]: headers.get(resource) ?? '' };
  const missing = [];
  if (!/^(require-corp|credentialless)/.test(values[embedder])) missing.push(`"${embedder}: require-corp"`);
  if (values[resource] === '') missing.push(`"${resource}: cross-origin"`);
  return missing;
}

/** Whether a server surely agrees to show a document (a URL) in a frame of this page. */
export async function agrees(url) {
  if (!isolated) return true;
  if (url.origin !== location.origin) return false; // it does not let this page see those headers
  const response = await fetch(url, { method: 'HEAD' }).catch(() => null);
  return response !== null && missingHeaders(response.headers).length === 0;
}

/** Why a frame with the document at an address (a URL) showed nothing, as a sentence; '' if that cannot be told. */
export async function whyNotShown(url) {
  const other = url.origin !== location.origin;
  const headers = [`"${embedder}: require-corp"`, `"${resource}: cross-origin"`];
  if (other) return isolated ? mustSend(url, headers, ' Is it there?') : '';
  const response = await fetch(url).catch(() => null);
  if (response === null) return `${url} could not be fetched.`;
  if (!response.ok) return `${url}: the server answered ${`${response.status} ${response.statusText}`.trimEnd()}.`;
  const missing = missingHeaders(response.headers);
  return isolated && missing.length > 0 ? mustSend(url, missing) : '';
}

const mustSend = (url, headers, note = '') =>
  `Because this page is cross-origin isolated, the server must send ${url} with ${headers.length === 1 ? 'the header' : 'the headers'} ${headers.join(' and ')}.${note}`;
