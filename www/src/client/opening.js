// Opens the frame of the sandbox. There are several ways, because some pages, servers
// and browsers rule some of them out. In all of them the frame has an opaque origin, its
// document brings the same policy, and it greets only if it can run programs.
import { fetchInTime, isLate, late } from '../loader/answer.js';
import { buildIn, ofAnotherBuild } from '../loader/build.js';
import { agrees, canLoadWithoutCredentials, headersFor, isolated } from '../loader/isolation.js';

/* global BUILD -- constant of the build */

const startMs = 10_000;
const graceMs = 3000; // from the frame's load event, which a wrong file causes as well
const shortGraceMs = 1000; // where it may well be blocked, and there are other ways to try

/** A way that has been tried in vain; the reason is '' if it is not known. */
class Failure extends Error {}

/**
 * Opens a frame with the document at an address (a URL); resolves to { frame, inside, port, hasLoadedAgain },
 * where `inside` is its window, the port leads to sandbox/frame.js, and hasLoadedAgain() says whether another
 * document has taken its place.
 */
export async function openFrame(url) {
  const over = new AbortController();
  const mayBeBlocked = isolated || isServedOffline();
  const tries = [greeted(frameAt(url, { sandbox: 'allow-scripts' }), mayBeBlocked ? shortGraceMs : graceMs, over.signal)];
  const [usual] = tries;
  try {
    const outcome = usual.then(
      () => true,
      (error) => {
        if (!(error instanceof Failure)) throw error;
        return false;
      },
    );
    // Where it may be blocked, nobody waits for that: Firefox does not say when it is.
    if (!(await Promise.race([outcome, agrees(url).then((agreed) => agreed && outcome)]))) {
      for (const frame of otherFrames(url)) tries.push(frame.then((found) => greeted(found, graceMs, over.signal)));
    }
    const first = await Promise.any(tries);
    for (const each of tries) each.then(({ frame }) => frame !== first.frame && frame.remove()).catch(() => {});
    return first;
  } catch (error) {
    throw error instanceof AggregateError ? await explain(url, error.errors) : error;
  } finally {
    over.abort();
  }
}

/** Frames that may work where the usual one does not: promises. */
function otherFrames(url) {
  const frames = [openText(url)];
  if (canLoadWithoutCredentials) frames.push(Promise.resolve(frameAt(url, { sandbox: 'allow-scripts', credentialless: true })));
  // Service workers do not serve frames with the sandbox attribute. If one serves the site
  // offline, the policy that comes with sandbox.html makes the origin opaque instead.
  if (isServedOffline()) frames.push(Promise.resolve(frameAt(url, {})));
  return frames;
}

/** Whether a service worker serves this page. In a sandbox without origins there are none, and asking throws. */
function isServedOffline() {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
}

const frameAt = (url, attributes) => Object.assign(document.createElement('iframe'), attributes, { src: url.href });

/** A frame with the text of the document. The policies of the page hold in it as well, and may forbid it. */
async function openText(url) {
  const frame = Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts' });
  try {
    const response = await fetchInTime(url);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    frame.srcdoc = await response.text();
  } catch (cause) {
    throw new Failure(isLate(cause) ? `the server of ${url} ${late}` : '', { cause });
  }
  return frame;
}

/**
 * Adds a frame to the page; resolves to what openFrame does when its document has greeted.
 * Rejects with a Failure if it does not, or if the signal ends the attempt.
 */
function greeted(frame, patience, signal) {
  frame.hidden = true;
  frame.title = 'Sandbox for programs';
  let loads = 0;
  frame.addEventListener('load', () => loads++);
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const fail = (error) => {
      end();
      frame.remove();
      reject(error);
    };
    const giveUp = () => fail(new Failure(''));
    let timer = setTimeout(giveUp, startMs);
    const wait = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, ms);
    };
    const end = () => {
      clearTimeout(timer);
      listening.abort();
    };
    let loaded = false; // its script runs
    const actions = {
      loaded() {
        loaded = true;
        wait(startMs);
      },
      failed: (reason) => fail(new Failure(reason)),
      ready(build) {
        if (build !== BUILD) {
          fail(ofAnotherBuild('sandbox.html', build));
          return;
        }
        end();
        const { port1, port2 } = new MessageChannel();
        const inside = frame.contentWindow;
        inside.postMessage('gossip sandbox', '*', [port2]);
        resolve({ frame, inside, port: port1, hasLoadedAgain: () => loads > 1 });
      },
    };
    const greet = ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== 'null') return; // no frame of another origin gets a program
      for (const [greeting, act] of Object.entries(actions)) {
        const rest = buildIn(data, `gossip sandbox ${greeting}`);
        if (rest !== undefined) act(rest);
      }
    };
    addEventListener('message', greet, { signal: listening.signal });
    frame.addEventListener('load', () => loaded || wait(patience), { signal: listening.signal });
    signal.addEventListener('abort', giveUp, { signal: listening.signal });
    const place = document.body ?? document.documentElement;
    if (signal.aborted) giveUp();
    else if (place === null) fail(new Error('The sandbox did not start: the document of this page has no content.'));
    else place.append(frame);
  });
}

/** The Error to report if every way has failed. */
async function explain(url, errors) {
  const foreign = errors.find((error) => !(error instanceof Failure));
  if (foreign !== undefined) return foreign;
  const why = await headersFor(url);
  if (why !== '') return new Error(`The sandbox did not start. ${why}`);
  const told = errors.map(({ message }) => message).find((message) => message !== '');
  if (told !== undefined) return new Error(`The sandbox did not start: ${told}`);
  return new Error('The sandbox did not start. Is sandbox.html there, and does its policy allow its script?');
}
