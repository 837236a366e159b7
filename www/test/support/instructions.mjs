// Makes a module of WebAssembly count the instructions that it executes.
import { BinaryReader, BinaryReaderState, OperatorCode } from 'wasmparser';

/** The name of the global, a BigInt, that counts. */
export const counter = 'instructions';

const section = { global: 6, export: 7, code: 10 };
const globalKind = 3;
const i64 = 0x7e;

/** After these, control may go elsewhere, or may come from elsewhere. */
const ends = new Set(
  ['block', 'loop', 'if', 'else', 'end', 'br', 'br_if', 'br_table', 'return', 'unreachable', 'call', 'call_indirect'].map(
    (name) => OperatorCode[name],
  ),
);
/** These only say where control may go. */
const marks = new Set(['block', 'loop', 'else', 'end'].map((name) => OperatorCode[name]));

/**
 * The bytes of a module that exports `counter` besides. Each stretch of instructions that are
 * executed together begins with adding their number to it.
 */
export function counting(bytes) {
  const bodies = stretches(bytes);
  const sections = [...sectionsOf(bytes)];
  const globals = sections.find(({ id }) => id === section.global).content;
  const added = readNumber(globals, 0).value; // its index; the module imports none
  const change = {
    [section.global]: (content) => longer(content, [i64, 1, OperatorCode.i64_const, 0, OperatorCode.end]),
    [section.export]: (content) => longer(content, [counter.length, ...Buffer.from(counter), globalKind, ...number(added)]),
    [section.code]: (content) => {
      const { value: count } = readNumber(content, 0);
      if (count !== bodies.length) throw new Error(`${count} functions, but ${bodies.length} were read`);
      return [number(count), ...bodies.flatMap((body) => withCounts(bytes, body, added))];
    },
  };
  const parts = [bytes.subarray(0, 8)];
  for (const { id, content } of sections) {
    const changed = Buffer.concat((change[id]?.(content) ?? [content]).map((part) => Uint8Array.from(part)));
    parts.push([id, ...number(changed.length)], changed);
  }
  return Buffer.concat(parts.map((part) => Uint8Array.from(part)));
}

/** The bodies of all functions as { begin, end, counts }: at which offset how many instructions follow that are executed together. */
function stretches(bytes) {
  const reader = new BinaryReader();
  reader.setData(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), 0, bytes.length);
  const bodies = [];
  let first; // the offset of the stretch
  let before; // the end of the instruction before
  let count;
  while (reader.read()) {
    switch (reader.state) {
      case BinaryReaderState.BEGIN_FUNCTION_BODY: {
        const { result } = reader;
        bodies.push({ locals: /** @type {any} */ (result).locals, begin: reader.position, end: 0, counts: [] });
        first = before = reader.position;
        count = 0;
        break;
      }
      case BinaryReaderState.CODE_OPERATOR: {
        const { code } = /** @type {any} */ (reader.result);
        const body = bodies[bodies.length - 1];
        before = body.end = reader.position;
        if (!marks.has(code)) count++;
        if (!ends.has(code)) break;
        if (count > 0) body.counts.push({ at: first, count });
        first = before;
        count = 0;
        break;
      }
      case BinaryReaderState.ERROR:
        throw reader.error;
      default:
    }
  }
  return bodies;
}

/** A function's body with its size, as parts. */
function withCounts(bytes, { locals, begin, end, counts }, global) {
  const parts = [number(locals.length), ...locals.map(({ count, type }) => [...number(count), type.kind & 0x7f])];
  let from = begin;
  for (const { at, count } of counts) {
    parts.push(bytes.subarray(from, at), [
      ...[OperatorCode.global_get, ...number(global)],
      ...[OperatorCode.i64_const, ...signed(count), OperatorCode.i64_add],
      ...[OperatorCode.global_set, ...number(global)],
    ]);
    from = at;
  }
  parts.push(bytes.subarray(from, end));
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return [number(size), ...parts];
}

function* sectionsOf(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const { value: size, end } = readNumber(bytes, at + 1);
    yield { id: bytes[at], content: bytes.subarray(end, end + size) };
    at = end + size;
  }
}

/** A list in a module with one more item. */
function longer(content, item) {
  const { value: count, end } = readNumber(content, 0);
  return [number(count + 1), content.subarray(end), item];
}

/** A number as a module has it (LEB128), at an offset. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at };
  }
}

function number(value) {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value % 0x80) | 0x80);
  return [...bytes, value];
}

/** The same for numbers that have a sign; there are no negative ones here. */
function signed(value) {
  const bytes = number(value);
  const last = bytes.length - 1;
  return bytes[last] < 0x40 ? bytes : [...bytes.slice(0, last), bytes[last] | 0x80, 0];
}
