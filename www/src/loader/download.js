import { Error, Object, tagOf } from '../protocol/primordials.js';
import { fetchInTime } from './answer.js';
import { inNode } from './place.js';

const { hasOwn } = Object;

/** What to say where a file is not what it should be. */
const hints = {
  'gossip.wasm': 'wasm',
  'judge.wasm': 'judge',
  'lab.wasm': 'lab',
};

/**
 * Compiles a Go module, `file` being its name. `source` is its address (a URL),
 * its bytes, or a module that is compiled already. Options, none of which is needed:
 *   onLoaded(bytes)   called with the number of uncompressed bytes that have arrived
 *   signal            ends it
 *   read(url)         resolves to the bytes of a file, where this is Node
 * Rejects with an Error that says what went wrong and how to fix it.
 */
export async function download(file, source, { onLoaded, signal, read } = /** @type {any} */ ({})) {
  if (typeof WebAssembly !== 'object') throw new Error('this browser does not support WebAssembly');
  if (tagOf(source) === '[object WebAssembly.Module]') return source;
  if (tagOf(source) !== '[object URL]') return compile(source, `${file}, as given`);
  if (source.protocol === 'file:') return compile(await readFile(file, source, read), source);
  const response = await fetchModule(file, source, signal);
  const type = response.headers.get('content-type') ?? 'no type';
  if (onLoaded) count(response.clone().body, onLoaded);
  // Compilation begins with the first bytes. The original response compiles fastest;
  // if the server sent the wrong type, a response of our own has the right one.
  const typed = type === 'application/wasm' ? response : new Response(response.body, { headers: { 'content-type': 'application/wasm' } });
  const note = /^text\/html/.test(type)
    ? `the server sent ${type}, as many do for a file that is not there. ${hint(file)}`
    : `the server sent ${type}`;
  return compile(typed, source, `; ${note}`);
}

/** The bytes of a file, for a realm that does not take compiled modules of this one. For `source` see above. */
export async function bytesOf(file, source) {
  if (tagOf(source) === '[object WebAssembly.Module]') {
    throw new Error(`${file} was given compiled, and the sandbox takes only an address or bytes; name one of these with gossip.load`);
  }
  if (tagOf(source) !== '[object URL]') return new Response(source).arrayBuffer();
  return (await fetchModule(file, source)).arrayBuffer();
}

const hint = (file) =>
  hasOwn(hints, file)
    ? `Is ${file} there? A bundler may have left it out: then copy it there, or name its place with gossip.load({ ${hints[file]}: ADDRESS })`
    : `Is ${file} there?`;

/** Counts the bytes of a stream as they arrive, until it ends or fails. */
async function count(stream, onLoaded) {
  const failed = { done: true }; // compile(), which reads the same bytes, says why
  let loaded = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read().catch(() => failed);
    if (done) return;
    loaded += value.byteLength;
    onLoaded(loaded);
  }
}

async function fetchModule(file, url, signal = null) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin', signal });
  } catch (cause) {
    const why = await whyNot(url);
    throw new Error(`${url} could not be fetched (${cause.message}); ${why}`, { cause });
  }
  if (response.ok) return response;
  throw new Error(
    `${url} could not be fetched: the server answered ${`${response.status} ${response.statusText}`.trimEnd()}. ${hint(file)}`,
  );
}

/** Why a request got no answer, as far as a page can tell. */
async function whyNot({ href, origin }) {
  if (origin === globalThis.location?.origin) return "is there a network connection, and does the page's connect-src allow it?";
  try {
    await fetchInTime(href, { mode: 'no-cors', credentials: 'omit' });
  } catch {
    return `is ${origin} there, does it allow pages of other sites by the header Access-Control-Allow-Origin, and does the page's connect-src allow it?`;
  }
  return `${origin} is another site, and it must allow pages like this one by the header Access-Control-Allow-Origin`;
}

async function compile(source, name, note = '') {
  try {
    if (source instanceof Response) {
      if (WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(source);
      return await WebAssembly.compile(await source.arrayBuffer());
    }
    return await WebAssembly.compile(source);
  } catch (cause) {
    const reason = /unsafe-eval|Content Security Policy/i.test(cause.message)
      ? "; the page's content security policy needs script-src 'wasm-unsafe-eval'"
      : note;
    throw new Error(`${name} could not be compiled (${cause.message})${reason}`, { cause });
  }
}

/** A file of this machine. Only Node can have it. */
async function readFile(file, url, read) {
  const reading = read?.(url);
  if (reading === undefined) {
    const why = inNode ? 'this Node lets only gossip.node.mjs read files' : 'this page was opened as a file';
    throw new Error(`${url} cannot be read, because ${why}; ${inNode ? 'import that' : 'serve it over http: ./build.sh serve'}`);
  }
  try {
    return await reading;
  } catch (cause) {
    throw new Error(`${file} could not be read (${cause.message}). ${hint(file)}`, { cause });
  }
}
