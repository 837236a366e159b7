// The lesson's exchange, step by step: the sample program runs with hooks in its text, and
// what they see becomes a code window, a table and a list of steps, between which
// src/page/exchange.js moves.
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { createContext, runInContext } from 'node:vm';
import { markupEscaped } from '../check/markup.mjs';

/**
 * Runs the sample. Returns { keys, start, steps }: the states at the start, and
 * { line, text, key?, from?, to?, entry? }: `to` is the node that gets or writes the key, `from` the
 * one from which it comes, and `entry` what `to` has now, if this step has changed it.
 */
export function record(program) {
  const steps = [];
  let nodes = [];
  let start = [];
  let before = [];
  let line = 0;
  let call = { name: '', to: -1, from: undefined };

  const states = () => structuredClone(nodes.map(({ state }) => state));
  const add = (text, more = {}) => steps.push({ line, text, ...more });
  const known = ({ value, version }) => `${value} v${version}`;
  const hooks = {
    begin(given) {
      nodes = given;
      start = before = states();
      const all = start.map((state, i) => `node ${i} knows ${Object.entries(state).map(([key, entry]) => `${key} (${known(entry)})`).join(' and ')}`);
      add(`At the start, ${all.join('; ')}.`);
    },
    at(number) {
      line = number;
    },
    called(name, [, one, other, value]) {
      if (name === 'write') {
        call = { name, to: one, from: undefined };
        add(`Node ${one} writes: ${other} is ${value}.`);
      } else if (name === 'exchange') {
        add(`Nodes ${one} and ${other} exchange what they know.`);
      } else {
        call = { name, to: one, from: nodes.findIndex(({ state }) => state === other) };
        add(`Node ${one} receives all that node ${call.from} knows.`, { to: one, from: call.from });
      }
    },
    judged(taken, { key, mine, theirs }) {
      const { to, from } = call;
      add(`Key ${key}: ${reason(taken, mine, theirs[key], { to, from })}`, { key, to, from });
      return taken;
    },
    done() {
      const now = states();
      const { to, from } = call;
      for (const [key, entry] of Object.entries(now[to] ?? {})) {
        if (JSON.stringify(before[to][key]) === JSON.stringify(entry)) continue;
        const does = call.name === 'write' ? 'stores the new entry' : 'takes a copy';
        add(`Key ${key}: node ${to} ${does} and now has ${known(entry)}.`, { key, to, from, entry });
      }
      before = now;
    },
    log(...values) {
      add(`The program prints: ${values.join(' ')}.`);
    },
  };
  runInContext(withHooks(program), createContext({ hooks, console: { log: hooks.log }, structuredClone }));
  return { keys: [...new Set(before.flatMap(Object.keys))], start, steps };
}

/** Why an entry is taken or not. */
function reason(taken, mine, theirs, { to, from }) {
  if (mine === undefined) return `node ${to} does not know it, so it takes it from node ${from}.`;
  if (taken) return `v${theirs.version} of node ${from} is higher than v${mine.version}, so node ${to} takes it.`;
  if (mine.version === theirs.version) return `both have v${mine.version}, so nothing moves.`;
  return `v${theirs.version} of node ${from} is lower than v${mine.version}, so node ${to} keeps its own.`;
}

/** The program with hooks: at the start of functions, around statements that do something, and in conditions. */
function withHooks(program) {
  const inserted = []; // [place, text]
  const put = (place, text) => inserted.push([place, text]);
  const ast = parse(program, { ecmaVersion: 'latest', locations: true });
  const [{ end, loc }] = ast.body; // the nodes
  put(end, `;hooks.at(${loc.start.line});hooks.begin(nodes);`);
  simple(ast, {
    FunctionDeclaration({ id, body }) {
      put(body.start + 1, `hooks.called(${JSON.stringify(id.name)}, arguments);`);
    },
    ExpressionStatement(statement) {
      put(statement.start, `hooks.at(${statement.loc.start.line});`);
      put(statement.end, ';hooks.done();');
    },
    IfStatement({ test }) {
      put(test.start, `(hooks.at(${test.loc.start.line}), hooks.judged(`);
      put(test.end, ', { key, mine, theirs }))');
    },
  });
  inserted.sort(([a], [b]) => b - a);
  return inserted.reduce((text, [place, more]) => text.slice(0, place) + more + text.slice(place), program);
}

/** The part of the page; `code` is the program as markup. */
export function exchange(program, code) {
  const { keys, start, steps } = record(program);
  const cell = (entry) =>
    entry === undefined ? '<span class="none">unknown</span>' : `${markupEscaped(String(entry.value))} <span class="version">v${entry.version}</span>`;
  const rows = keys.map(
    (key) => `<tr data-key="${markupEscaped(key)}"><th scope="row">${markupEscaped(key)}</th><td>${cell(start[0][key])}</td><td></td><td>${cell(start[1][key])}</td></tr>`,
  );
  const items = steps.map(({ line, text, key, to, from, entry }) => {
    const data = { line, key, to, from, value: entry?.value, version: entry?.version };
    const attributes = Object.entries(data).filter(([, value]) => value !== undefined);
    return `<li ${attributes.map(([name, value]) => `data-${name}="${markupEscaped(String(value))}"`).join(' ')}>${markupEscaped(text)}</li>`;
  });
  return `<figure class="exchange" aria-labelledby="steps">
      <pre id="exchange-code" role="region" aria-label="The code at this step" tabindex="0"><code class="stepped" translate="no">${code}</code></pre>
      <div class="sentences"><ol id="exchange-steps">${items.join('\n')}</ol><p id="exchange-text" role="status">${markupEscaped(steps[0].text)}</p></div>
      <div class="pace" role="group" aria-label="Steps of the exchange">
        <button type="button" id="exchange-back" disabled>Back</button>
        <button type="button" id="exchange-step" class="primary" disabled>Step</button>
        <span id="exchange-count" class="small">Step 1 of ${steps.length}</span>
        <input type="range" id="exchange-range" min="1" max="${steps.length}" value="1" aria-label="Step of the exchange" disabled>
      </div>
      <table id="exchange-table">
        <caption class="visually-hidden">What the two nodes know at this step</caption>
        <thead><tr><th scope="col">Key</th><th scope="col">Node 0</th><td></td><th scope="col">Node 1</th></tr></thead>
        <tbody translate="no">${rows.join('\n')}</tbody>
      </table>
    </figure>`;
}
