// What the editor offers as completions: names from the program, the lesson, and the
// part of JavaScript that such programs use.
import { localCompletionSource, scopeCompletionSource } from '@codemirror/lang-javascript';
import { syntaxTree } from '@codemirror/language';

const functions = [
  { label: 'gossipRound', detail: '(nodes, sourceIdx, targetIdx)', type: 'function' },
  { label: 'spreadInfo', detail: '(nodes, key, value, fromIdx)', type: 'function' },
];
const variables = ['nodes', 'sourceIdx', 'targetIdx', 'key', 'value', 'fromIdx', 'state', 'entry', 'version'].map((label) => ({
  label,
  type: 'variable',
}));
const properties = ['state', 'value', 'version'].map((label) => ({ label, type: 'property' }));
const ours = new Set([...functions, ...variables].map(({ label }) => label));

/** Names of the program and of the lesson, each once. */
function names(context) {
  const found = localCompletionSource(context);
  return found && { ...found, options: [...functions, ...variables, ...found.options.filter(({ label }) => !ours.has(label))] };
}

/** Properties of nodes and entries, after a dot. */
function members(context) {
  const word = context.matchBefore(/\.\s*\w*$/);
  const inMember = syntaxTree(context.state).resolveInner(context.pos, -1).parent?.name === 'MemberExpression';
  if (word === null || !inMember) return null;
  return { from: word.from + word.text.length - word.text.replace(/^\.\s*/, '').length, options: properties, validFor: /^\w*$/ };
}

const globals = scopeCompletionSource({ Array, console, JSON, Map, Math, Number, Object, Set, String, structuredClone });

/** What the language has; of the console first what nearly every program uses. */
function language(context) {
  const found = /** @type {import('@codemirror/autocomplete').CompletionResult | null} */ (globals(context));
  if (found === null) return null;
  // CodeMirror's own place is wrong within a name: it counts what follows, too.
  const from = context.pos - (context.matchBefore(/[\w$]+/)?.text.length ?? 0);
  if (!/console\s*\.\s*$/.test(context.state.sliceDoc(0, from))) return { ...found, from };
  return { ...found, from, options: found.options.map((option) => (option.label === 'log' ? { ...option, boost: 99 } : option)) };
}

export const completions = [names, members, language];
