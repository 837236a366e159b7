// What often lies behind a syntax error: characters that came with a copied text, and
// habits from other languages. Each trap is found right where the parser stopped, so that
// what comments and texts elsewhere say does not matter.
import { findHabit } from './habits.js';

/** Look-alikes and what to write instead. */
const lookAlikes = new Map(
  Object.entries({
    '“”„‟«»″〝〞＂': 'the quotation mark "',
    '‘’‚‛′´＇': "the quotation mark '",
    '–—−‐‑': 'the minus sign -',
    '…': 'three dots ...',
    '×': '*',
    '÷': '/',
    '≤': '<=',
    '≥': '>=',
    '≠': '!==',
    '→⇒': '=>',
    '；\u037e': ';',
    '，': ',',
    '（': '(',
    '）': ')',
    '｛': '{',
    '｝': '}',
    '：': ':',
    '＝': '=',
  }).flatMap(([characters, instead]) => Array.from(characters, (character) => /** @type {[string, string]} */ ([character, instead]))),
);

const entities = { gt: '>', lt: '<', amp: '&', quot: '"', apos: "'", '#39': "'", '#x27': "'", nbsp: 'a blank' };

/** How much of a line is looked at on either side of a place: some patterns take the square of its length. */
const mostOfLine = 2000;

/**
 * Returns { sentence, at } for a trap at an offset where a parser stopped: what is wrong,
 * and where; undefined if there is none. `message` is the parser's.
 */
export function findTrap(source, pos, message) {
  const begin = Math.max(lastLineEnd(source, pos) + 1, pos - mostOfLine);
  const [line] = source.slice(begin, pos + mostOfLine).split(/[\n\r\u2028\u2029]/, 1);
  const place = { before: source.slice(begin, pos), after: source.slice(pos, begin + line.length), line, begin, pos, message, source };
  for (const trap of traps) {
    const found = trap(place);
    if (found !== undefined) return { at: pos, ...found };
  }
  return undefined;
}

const lastLineEnd = (text, pos) =>
  Math.max(...['\n', '\r', '\u2028', '\u2029'].map((end) => (pos > 0 ? text.lastIndexOf(end, pos - 1) : -1)));

const code = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

const traps = [invisible, fence, lookAlike, entity, awaiting, java, findHabit, typeScript, python];

function invisible({ after }) {
  const [character] = /^(?:\p{Cf}|\p{Cc}|\u034f|\u115f|\u1160|\u2800|\u3164|\p{Cn}|\p{Co}|\p{Cs})/u.exec(after) ?? [];
  if (character === undefined) return undefined;
  return { sentence: `an invisible character (${code(character)}) is here, often from copied text: delete it` };
}

/** Fences stand around code in the answers of chat programs, with sentences before and after. */
function fence({ line, begin, source, pos }) {
  const fences = [...source.matchAll(/^[ \t]*```[ \t]*(?:\w+[ \t]*)?$/gm)];
  if (fences.length === 0) return undefined;
  const isWithin = ({ index }) => index <= pos && pos <= index + line.length;
  if (/^\s*```/.test(line) || fences.some(isWithin)) {
    return { sentence: '``` marks code in a chat and is not part of it: delete this line', at: begin + line.indexOf('`') };
  }
  if (fences.length < 2 || (pos > fences[0].index && pos < fences.at(-1).index)) return undefined;
  return { sentence: 'this is a sentence around the code, as in a chat: copy only what stands between the lines with ```' };
}

function lookAlike({ after, begin, line, message, pos }) {
  const open = /^Unterminated string/.test(message); // its end may be a look-alike
  const at = open ? [...line].findIndex((character, i) => begin + i > pos && /["']/.test(lookAlikes.get(character) ?? '')) : -1;
  const character = open ? [...line][at] : [...after][0];
  const instead = lookAlikes.get(character);
  if (instead === undefined) return undefined;
  return {
    sentence: `${character} (${code(character)}) is not part of JavaScript: write ${instead} instead`,
    ...(open ? { at: begin + at } : {}),
  };
}

function entity({ line, begin, pos, source }) {
  const from = Math.max(0, Math.min(begin, pos - 100));
  const found = Array.from(source.slice(from, begin + line.length).matchAll(/&(gt|lt|amp|quot|apos|#39|#x27|nbsp);/g), (match) => ({
    text: match[0],
    name: match[1],
    at: from + match.index,
  }));
  // One in the line, else the last one near the place, unless a statement has ended since.
  const last = found.find(({ at }) => at >= begin) ?? found.findLast(({ at }) => !/[;{}]\s*$/.test(source.slice(at + 6, pos)));
  if (last === undefined) return undefined;
  return { sentence: `${last.text} is how HTML writes ${entities[last.name]}: write the character itself`, at: last.at };
}

function awaiting({ before, pos }) {
  const [word] = /\bawait\s+$/.exec(before) ?? [];
  if (word === undefined) return undefined;
  return { sentence: 'await works only in async functions and at the top level, and this exercise is synchronous', at: pos - word.length };
}

const javaType = String.raw`(?:final\s+|const\s+)?(?:int|double|float|long|short|byte|char|boolean|bool|string|String|Integer|Object|void|auto|decimal)\b(?:<[^>]*>)?(?:\[\])*`;
const generic = String.raw`[A-Z]\w*<[\w\s,?]*>(?:\[\])?`;

function java({ before, line }) {
  const typed =
    new RegExp(String.raw`(?:^|[\s(,;{}])(${javaType}|${generic})\s+$`).exec(before) ??
    new RegExp(String.raw`^\s*(?:(?:final|static|private|public)\s+)*(${generic})\s+\w+\s*[=;]`).exec(line);
  const modified =
    /^\s*(?:(?:(?:public|private|protected|internal|static|final)\s+)+(?:[\w<>,[\]]+\s+)|void\s+)\w+\s*\(/.test(line) &&
    /^[^:]*$/.test(line);
  if (modified) {
    return { sentence: 'this is how Java and C# declare a method: JavaScript has no types, and a function begins with the word function' };
  }
  if (typed === null) return undefined;
  return {
    sentence: `${typed[1]} declares something with a type, as Java and C# do: JavaScript has no types, so write let or const, and parameters without anything in front`,
  };
}

const typeName = String.raw`(?:number|string|boolean|any|unknown|void|never|object|bigint|symbol|null|undefined)\b|[({[]|[A-Z]\w*`;
const typesAre = 'types are part of TypeScript, not of JavaScript: remove';

function typeScript({ before, after, line }) {
  const declared =
    /(?:^|[\s;}])(interface|type|enum|declare|namespace|abstract)\s+$/.exec(before) ?? /^(interface|type|enum|declare)\s+[\w{]/.exec(after);
  if (declared !== null) return { sentence: `${typesAre} this ${declared[1]}` };
  if (/(?:^|[\s{;(,])(?:private|public|protected|readonly|override)\s+$/.test(before)) return { sentence: `${typesAre} the word in front` };
  const annotation = new RegExp(String.raw`^\??\s*:\s*((?:readonly\s+)?(?:${typeName})[^,;=)]*)`).exec(after);
  if (annotation !== null) return { sentence: `${typesAre} ": ${annotation[1].replace(/(.)\s*\{.*/, '$1').trim()}"` };
  if (/^!\s*[.[;,)\]=(]|^!\s*$/.test(after)) return { sentence: 'the ! after a value is part of TypeScript, not of JavaScript: remove it' };
  const cast = /^(as|satisfies)\s+[\w{[(]/.exec(after);
  if (cast !== null) return { sentence: `"${cast[1]}" with a type is part of TypeScript, not of JavaScript: remove both` };
  const parameters = /\b(?:Map|Set|WeakMap|Array|Record|Promise|Partial|function\s*\w*)\s*<[\w\s,|[\]{}:;]*>/.exec(line);
  if (parameters !== null) return { sentence: `${typesAre} what stands between < and >` };
  return undefined;
}

const hash = 'comments begin with // in JavaScript, not with # as in Python';

function python({ before, after, line, pos }) {
  if (/(?:^|[;,{})\]\s])#$/.test(before + after[0])) return { sentence: hash };
  if (/(?:^|[;,{})\]\s])#$/.test(before)) return { sentence: hash, at: pos - 1 };
  const word = /^(and|or)\b/.exec(after) ?? /\b(not)\s+$/.exec(before) ?? /^(not)\s+in\b/.exec(after);
  if (word !== null) return { sentence: `"${word[1]}" is Python: JavaScript writes ${{ and: '&&', or: '||', not: '!' }[word[1]]}` };
  if (/\belif\b/.test(line)) return { sentence: 'elif is Python: JavaScript writes else if (...) { ... }' };
  if (/(?:^|\s)def\s+$/.test(before))
    return { sentence: 'def is Python: a function of JavaScript begins with the word function, and its body stands in { }' };
  if (/\blambda\b/.test(line)) return { sentence: 'lambda is Python: JavaScript writes (x) => ...' };
  if (/^\s*(?:if|for|while|else|try|except|class|with)\b.*:\s*$/.test(line)) {
    return { sentence: 'a block that begins with a colon is Python: JavaScript writes conditions in ( ) and blocks in { }' };
  }
  return undefined;
}
