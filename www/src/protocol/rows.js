// gossip.table. Go does the same when it is loaded without this file (wasm/rows.go).
import { Array, String, TypeError, define, head, stringify, twin } from './primordials.js';
import { checkCells, checkNodes } from './arguments.js';
import { show } from './show.js';
import { Snapshot } from './snapshot.js';
import { slots } from './slots.js';

/**
 * An array with an object for every node, which has a text "value@version" for
 * every key that the node knows. Columns are in the order in which keys first
 * appear.
 */
export function rowsOf(nodes) {
  const caller = 'gossip.table';
  const count = checkNodes(caller, nodes);
  checkCells(caller, count, 1);
  const snapshot = new Snapshot();
  snapshot.begin(caller, count);
  const rows = slots(count);
  for (let i = 0; i < count; i++) rows[i] = snapshot.read(i, nodes[i], i);
  const table = new Array(count);
  for (let i = 0; i < count; i++) define(table, i, cellsOf(snapshot, i, rows[i].entries));
  return table;
}

function cellsOf(snapshot, row, entries) {
  const cells = {};
  for (let column = 0; column < snapshot.columns; column++) {
    const version = snapshot.version(row, column);
    if (version === version) define(cells, snapshot.keys[column], `${preview(entries[column].value)}@${version}`);
  }
  return cells;
}

const longest = 40; // characters of a value

/**
 * Shows a value in a cell: a string as it is, numbers and the like as JavaScript
 * writes them, anything else as JSON if possible.
 */
function preview(value) {
  const text = previewInFull(value);
  if (text.length <= longest) return text;
  const last = text[longest - 1];
  const splits = last >= '\ud800' && last <= '\udbff'; // a character of two code units
  return `${head(text, splits ? longest - 1 : longest)}…`;
}

function previewInFull(value) {
  switch (typeof value) {
    case 'object':
      return value === null ? 'null' : previewObject(value);
    case 'function':
    case 'symbol':
      return show(value);
    default:
      return String(value);
  }
}

const AnyTypeError = twin(TypeError);

/** The JSON of an object, or a word if it has none, such as a cyclic one. */
function previewObject(value) {
  let json;
  try {
    json = stringify(value);
  } catch (failure) {
    // Errors thrown by the object's own code are thrown on, above all that of a toJSON
    // that calls gossip.table on the same nodes without end.
    if (failure instanceof AnyTypeError) return 'an object';
    throw failure;
  }
  return json === undefined ? show(value) : json;
}
