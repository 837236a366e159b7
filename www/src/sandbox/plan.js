// Everything that is done with the text of a program before it runs, as plain data: the
// realm in which it runs needs no parser (reader.js, load.js).
import { delegations } from './delegate.js';
import { edit, editsOf, unusedName } from './edit.js';
import { names } from './names.js';
import { placeHooks } from './hooks.js';
import { placeLoops } from './loops.js';
import { parseScript } from './program.js';
import { irreplaceable, renames } from './rename.js';
import { sourceName } from './source-name.js';
import { describeFence, describeSyntaxError } from './syntax.js';
import { traces } from './trace.js';
import { bodiesOfLoops, turns } from './turns.js';

/**
 * Plans how to run a program (program.js). The functions in `standIns`, by their names, take
 * the place of its own; if `renamed`, under every name. The program tells where it is after
 * each change, and if `watched` also at each read: otherwise it is the same run or checked. If `looped`, it tells
 * of its loops instead (loops.js).
 *
 * The program becomes the body of a function, as with new Function(code)(). In front of
 * it, in the same scope, are closures that read the names. So they find what the
 * program declared even if it ended early, by return or by throwing.
 *
 * Returns
 *   failure   { reason, message, line, column } if it cannot run
 *   defined   for each of the names, whether the text defines it
 *   text      a function's body that must compile, and whether it awaits: `awaits`
 *   source    the given text, without a prefix that files may have; not of a change that is tried
 *   code      an expression for a function that makes the program's, see load.js
 *   before    how many characters stand in front of the program on its first line
 *   map       leads to places in the given text, see original.js
 *   hooks     the name by which the program finds its hooks
 *   isModule  whether it is one
 *   places    those that the program names, see hooks.js; null if there are none
 *   watched, looped   as given
 *   syntax    what is known if it does not compile, see syntax.js
 *   ambiguous the failure of a program that compiles, if it cannot be told what stand-ins replace
 */
export function planProgram(program, { standIns, renamed = false, watched = false, looped = false }) {
  const { source, text, strict, module, globals, found } = program;
  const failure = failureOf(program, standIns, renamed);
  /** @type {any} */
  const own = { meta: program.meta, required: program.required };
  for (const name of ['read', 'recorder', 'value', 'hooks']) own[name] = unusedName(source, name);
  for (const name of names) own[name] = unusedName(source, `standIn_${name}`);
  const changes = [...program.edits, ...(renamed ? renames(program) : [])];
  for (const name of found === null ? [] : names) {
    const values = found.values[name];
    changes.push(...(standIns.includes(name) ? delegations(values, own[name]) : traces(values, name, own.recorder)));
  }

  const exposed = globals
    .filter(({ name }) => !standIns.includes(name))
    .map(({ name, isFunction }) => `["${name}", ${isFunction}, () => ${name}, (${own.value}) => (${name} = ${own.value})]`);
  const { begin, awaits } = beginning(own, module, strict, closuresOf(module, exposed));
  // All on the first line, so that lines in stack traces are those of the program.
  const hooks = looped ? placeLoops(program, own.hooks, changes) : placeHooks(program, own.hooks, changes, watched);
  const edited = edit(source, hooks === null ? changes : [...hooks.before, ...changes, ...hooks.after]);
  return {
    failure,
    defined: names.map((name) => found === null || found.values[name].size > 0),
    text,
    awaits,
    source,
    code: `${begin}${edited.text}\n}})\n//# sourceURL=${sourceName}`,
    before: begin.length,
    map: edited.map,
    hooks: own.hooks,
    isModule: module !== null,
    places: hooks?.places ?? null,
    watched,
    looped,
    syntax: describeSyntaxError(program),
    ambiguous: renamed ? irreplaceable(program) : undefined,
  };
}

/**
 * Plans how to try a program with each of some changes (changes/propose.js): only to see what its
 * functions do, in one realm. Loops call `turn` of the hooks.
 */
export function planTrials({ source, edits, module, strict, meta, required, parsed }, changes) {
  const others = [source, ...changes.flatMap(editsOf).map(({ by }) => by)].join(' ');
  /** @type {any} */
  const own = { meta, required };
  for (const name of ['read', 'hooks']) own[name] = unusedName(others, name);
  const { begin, awaits } = beginning(own, module, strict, closuresOf(module, []));
  const turn = `${own.hooks}.turn();`;
  const loops = bodiesOfLoops(parsed.tree);
  return changes.map((change) => {
    const made = editsOf(change);
    const changed = [...edits, ...made];
    const { text, map } = edit(source, changed);
    const turning = made.some((one) => makesLoop(one, loops))
      ? edit(text, turns(bodiesOfLoops(parseScript(text, awaits).tree), turn))
      : edit(source, [...changed, ...turns(loops, turn)]);
    return { text, awaits, code: `${begin}${turning.text}\n}})`, before: 0, map, hooks: own.hooks, isModule: module !== null, syntax: {} };
  });
}

/** Whether an edit writes a loop, as one does that moves it, or the whole body of one. */
const makesLoop = ({ start, end, by }, loops) =>
  /\b(?:do|for|while)\b/.test(by) || loops.some((body) => start <= body.start && body.end <= end);

/** Why a program cannot run, whether or not it compiles. */
function failureOf(program, standIns, renamed) {
  const fenced = describeFence(program);
  if (fenced !== undefined) return { reason: 'syntax-error', ...fenced };
  if (standIns.includes('gossipRound') && !renamed && program.found === null) {
    return { reason: 'not-delegated', message: 'the program cannot be parsed', line: 0, column: 0 };
  }
  return undefined;
}

/** The arguments of `read` in load.js, as texts. */
const closuresOf = (module, exposed) => [
  ...names.map((name) => [...(module?.exported[name] === undefined ? [] : [module.exported[name]]), name]).map(readersOf),
  readersOf(module?.objects ?? []),
  `[${exposed.join(', ')}]`,
];

/** What stands in front of a program, and whether it awaits. `own`: the names there, by what they name. */
function beginning(own, module, strict, closures) {
  // Constants, which a program that guesses their names cannot replace.
  const given = `const { ${Object.entries(own)
    .map(([key, name]) => `${key}: ${name}`)
    .join(', ')} } = arguments[0];`; // prettier-ignore
  const awaits = module !== null && module.awaits.length > 0;
  const begin = `(function () { ${given} return ${awaits ? 'async ' : ''}function () { ${strict ? '"use strict"; ' : ''}${own.read}(${closures.join(', ')}); `;
  return { begin, awaits };
}

/** An array of functions that read bindings, as text. */
const readersOf = (bindings) => `[${bindings.map((name) => `() => ${name}`).join(', ')}]`;
