// Habits from other languages that one look at a line shows. Each is a pattern for what
// stands before and after the place where a parser stopped, with ¦ at that place.

/** @type {[RegExp, string][]} */
const habits = [
  [/^\s*(?:from\s+¦?[\w.]+\s+¦?import|import\s+¦?[\w.]+\s+as\s)|^\s*import ¦?[\w.]+¦?\s*$/, 'this is how Python imports: remove it'],
  [/^\s*(?:import\s+[\w.¦]+\*?|package\s+[\w.¦]+|using\s+[\w.¦]+)\s*;/, 'this is how Java and C# import: remove it'],
  [/¦is\b/, '"is" is Python: JavaScript writes === and, for is not, !=='],
  [/\bdel\s+¦/, 'del is Python: JavaScript writes delete'],
  [/\braise\s+¦/, 'raise is Python: JavaScript writes throw'],
  [/"¦?"¦?"|'¦?'¦?'/, 'three quotation marks are Python: JavaScript writes /* comments */ and `texts` like this'],
  [/\[.*¦for\b.*\bin\b/, 'this is how Python makes a list: JavaScript writes list.map(...) or list.filter(...)'],
  [/\S\s+¦if\b.*\belse\b/, 'a if b else c is Python: JavaScript writes b ? a : c'],
  [/¦?:¦?=/, ':= is Python and Go: JavaScript writes let x = ...'],
  [/\bfor\s+¦\w.*\bin\b.*:/, 'a block that begins with a colon is Python: JavaScript writes for (const x of list) { ... }'],
  [/\bfor\s+¦\w/, 'what a loop does stands in parentheses in JavaScript: for (const x of list) { ... }'],
  [/\b(?:if|while)\s+¦[^(]/, 'a condition stands in parentheses in JavaScript: if (...) { ... }'],
  [/(?:^|\s)(?:func|fun|fn|sub)\s+¦/, 'a function of JavaScript begins with the word function'],
  [/\bfor\s*\(\s*(?:const|let|var)\s+\w+\s*¦?\s*:/, 'a colon in a loop is Java: JavaScript writes for (const x of list)'],
  [/\bcatch\s*\(\s*[A-Z]\w*\s+¦/, 'JavaScript has no types: write catch (error)'],
  [/\)\s*¦throws\b/, 'throws is Java: remove it'],
  [/-¦>|-¦?\s*>\s*¦/, '-> is Java and C: JavaScript writes => in functions and . in front of properties'],
  [/(?:^|\s)¦@\w/, 'what begins with @ is Java or TypeScript: remove it'],
  [/^\s*public\s+¦?(?:class|interface|enum)\b/, 'public is Java and C#: remove it'],
  [/¦\?\s*[,)=]/, 'the ? after a parameter is part of TypeScript, not of JavaScript: remove it'],
  [/¦(?:private|public|protected|readonly)\b/, 'types are part of TypeScript, not of JavaScript: remove this word'],
  [/[^=]¦?=¦?<[^=]/, '=< is not part of JavaScript: write <='],
];

const mostOfLine = 200;

/** Returns { sentence, at }, as the traps in traps.js do, or undefined. */
export function findHabit({ before, after, source, pos }) {
  const line = `${before}¦${after}`;
  const [, sentence] = habits.find(([pattern]) => pattern.test(line)) ?? [];
  if (sentence !== undefined) return { sentence };
  const earlier = source.slice(0, pos - before.length).trimEnd(); // a line without a semicolon is read on
  const begin = earlier.lastIndexOf('\n') + 1;
  const [, sentenceAbove] =
    (before.trim() === '' && habits.slice(0, 2).find(([pattern]) => pattern.test(earlier.slice(begin, begin + mostOfLine)))) || [];
  return sentenceAbove === undefined ? misspelt(before, pos) : { sentence: sentenceAbove, at: begin };
}

const keywords = ['function', 'const', 'return', 'while', 'class', 'export', 'throw', 'else', 'let', 'var', 'for', 'if', 'new', 'async'];

const letters = (word) => [...word].sort().join('');

/** A word that is almost one of JavaScript's, right in front. */
function misspelt(before, pos) {
  const [found, word] = /(?:^|[\s;{}])([A-Za-z]+)\s*\(?\s*$/.exec(before) ?? [];
  if (found === undefined || keywords.includes(word)) return undefined;
  const isAlmost = (keyword) =>
    word.toLowerCase() === keyword ||
    (keyword.length > 4 &&
      (letters(word) === letters(keyword) || [...keyword].some((_, i) => word === keyword.slice(0, i) + keyword.slice(i + 1))));
  const meant = keywords.find(isAlmost);
  if (meant === undefined) return undefined;
  return { sentence: `${word} is not a word of JavaScript: is ${meant} meant?`, at: pos - before.length + before.lastIndexOf(word) };
}
