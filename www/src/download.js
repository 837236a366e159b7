import { Error } from './primordials.js';

/**
 * Fetches and compiles the Go module. `onProgress(loaded, total)` is called
 * with bytes, uncompressed, as they arrive. Rejects with an Error that says
 * what went wrong and how to mend it.
 */
export async function download(url, total, onProgress) {
  if (typeof WebAssembly !== 'object') throw new Error('this browser does not run WebAssembly');
  if (url.protocol === 'file:') return compile(await readFile(url), url);
  const response = await fetchModule(url);
  let loaded = 0;
  const count = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      onProgress(loaded, total);
      controller.enqueue(chunk);
    },
  });
  // A response of our own has the right type, whatever the server sent, so
  // compilation can begin with the first bytes to arrive.
  const body = new Response(response.body.pipeThrough(count), { headers: { 'content-type': 'application/wasm' } });
  const type = response.headers.get('content-type') ?? 'no type';
  return compile(body, url, `; the server sent ${type}`);
}

async function fetchModule(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (cause) {
    throw new Error(`${url} could not be fetched (${cause.message}); is the network there, and does the page's connect-src allow it?`, { cause });
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
