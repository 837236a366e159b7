// Cross-origin isolated pages, and other pages with an embedder policy: they show the
// document of a frame only if its server agrees, by two headers.
import { fetchInTime } from './answer.js';

const { HTMLIFrameElement, crossOriginIsolated, location } = /** @type {any} */ (globalThis);

/** Whether this page is isolated. If it only has an embedder policy, it cannot know. */
export const isolated = crossOriginIsolated === true;

/** Whether frames can be loaded without credentials: then no server has to agree. Only Chromium has this so far. */
export const canLoadWithoutCredentials = HTMLIFrameElement !== undefined && 'credentialless' in HTMLIFrameElement.prototype;

const embedder = 'Cross-Origin-Embedder-Policy';
const resource = 'Cross-Origin-Resource-Policy';

/** Those of the two headers that are missing from an answer. */
function missingHeaders(headers) {
  const missing = [];
  if (!/^(require-corp|credentialless)/.test(headers.get(embedder) ?? '')) missing.push(`"${embedder}: credentialless"`);
  if (!headers.has(resource)) missing.push(`"${resource}: cross-origin"`);
  return missing;
}

/** Whether a server surely agrees to show a document (a URL) in a frame of this page. */
export async function agrees(url) {
  if (!isolated) return true;
  if (url.origin !== location.origin) return false; // it does not let this page see those headers
  const response = await fetchInTime(url, { method: 'HEAD' }).catch(() => null);
  return response !== null && missingHeaders(response.headers).length === 0;
}

/** What headers a document (a URL) lacks to be shown in a frame of this page, as a sentence; '' if that is not the reason. */
export async function headersFor(url) {
  if (!isolated) return '';
  if (url.origin !== location.origin) return mustSend(url, missingHeaders(new Headers()), ' Is it there?');
  const response = await fetchInTime(url).catch(() => null);
  const missing = response?.ok ? missingHeaders(response.headers) : [];
  return missing.length > 0 ? mustSend(url, missing) : '';
}

const mustSend = (url, headers, note = '') =>
  `Because this page is cross-origin isolated, the server must send ${url} with ` +
  `${headers.length === 1 ? 'the header' : 'the headers'} ${headers.join(' and ')}.${note}`;
