import { Error } from '../protocol/primordials.js';

/**
 * Fetches and compiles a Go module. `onProgress(loaded)`, if given, is called with the
 * number of uncompressed bytes that have arrived. Rejects with an Error that says what
 * went wrong and how to fix it.
 */
export async function download(url, onProgress) {
  if (typeof WebAssembly !== 'object') throw new Error('this browser does not support WebAssembly');
  if (url.protocol === 'file:') return compile(await readFile(url), url);
  const response = await fetchModule(url);
  const type = response.headers.get('content-type') ?? 'no type';
  if (onProgress) count(response.clone().body, onProgress);
  // Compilation begins with the first bytes. The original response compiles fastest;
  // if the server sent the wrong type, a response of our own has the right one.
  const typed = type === 'application/wasm' ? response : new Response(response.body, { headers: { 'content-type': 'application/wasm' } });
  return compile(typed, url, `; the server sent ${type}`);
}

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

async function fetchModule(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (cause) {
    throw new Error(
      `${url} could not be fetched (${cause.message}); is there a network connection, and does the page's connect-src allow it?`,
      {
        cause,
      },
    );
  }
  if (!response.ok) throw new Error(`${url} could not be fetched: the server answered ${response.status} ${response.statusText}`.trimEnd());
  return response;
}

async function compile(source, url, note = '') {
  try {
    if (source instanceof Response) {
      if (WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(source);
      return await WebAssembly.compile(await source.arrayBuffer());
    }
    return await WebAssembly.compile(source);
  } catch (cause) {
    const hint = /unsafe-eval|Content Security Policy/i.test(cause.message)
      ? "; the page's content security policy needs script-src 'wasm-unsafe-eval'"
      : note;
    throw new Error(`${url} could not be compiled (${cause.message})${hint}`, { cause });
  }
}

/** Node has no fetch for files. */
async function readFile(url) {
  const { readFile: read } = await import('node:fs/promises');
  return read(url);
}
