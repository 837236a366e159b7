// Programs as part of links: UTF-8, deflated, in URL-safe base64. Both functions call
// back once, with { text } or with { problem }, a sentence.
const limit = 200_000; // bytes of a program; a short link can unpack to gigabytes

export function pack(text, onEnd) {
  answer(onEnd, async () => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > limit) return { problem: 'The program is too long for a link.' };
    if (!supported()) return { problem: 'This browser is too old to make a link.' };
    return { text: toBase64(await through(new CompressionStream('deflate-raw'), bytes)) };
  });
}

export function unpack(packed, onEnd) {
  answer(onEnd, async () => {
    if (!supported()) return { problem: 'This browser is too old to open the program in this link.' };
    try {
      const bytes = await through(new DecompressionStream('deflate-raw'), fromBase64(packed), limit);
      if (bytes === null) return { problem: 'The program in this link is too long to open.' };
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      return { problem: 'The link is damaged: part of it is missing or changed.' };
    }
  });
}

async function answer(onEnd, make) {
  onEnd(await make());
}

const supported = () => typeof CompressionStream === 'function';

/** The output of a stream for some bytes, or null as soon as it exceeds a limit. */
async function through(stream, bytes, most = Infinity) {
  const parts = [];
  let length = 0;
  const reader = pieces(bytes).pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
}

/** Bytes as a stream of small pieces, because each piece is unpacked as a whole, to up to a thousand times its size. */
function pieces(bytes) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += 1024)));
      else controller.close();
    },
  });
}

/**
 * Bytes in URL-safe base64. Chat programs cut signs off the end of a link, so there is a letter after one,
 * which makes a length that base64 never has.
 */
export function toBase64(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return /[-_]$/.test(text) ? `${text}A` : text;
}

function fromBase64(text) {
  if (!/^[\w-]+$/.test(text)) throw new Error('not base64');
  const digits = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return Uint8Array.from(atob(digits.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
