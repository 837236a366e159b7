// A step of a recording (sandbox/recorder.js) as the text that Go reads
// (wasm/page/timeline.go): a line for the step, then one for each change.
//   WHAT CLUSTER COUNT SOURCE TARGET FROM KEY VALUE
//   NODE LINE COLUMN KEY VALUE VERSION   a cell that now has this entry, changed by this place, 0 0 if that is not known
//   NODE LINE COLUMN KEY                 a cell that no longer has an entry
// Fields are separated by tabs.
import { displayable } from './displayable.js';

const kinds = ['start', 'set', 'round', 'spread', 'spread-end', 'go-spread', 'partial', 'full'];
const most = { nodes: 64, changes: 64 * 64, text: 1001 };

/** The text of a step that came from a learner's realm, or null if it is not a step. */
export function stepText(data) {
  if (!kinds.includes(data.what)) return null;
  const first = [
    data.what,
    index(data.cluster),
    index(data.count),
    index(data.source),
    index(data.target),
    index(data.from),
    text(data.key),
    text(data.value),
  ];
  const changes = Array.isArray(data.changes) ? data.changes.slice(0, most.changes) : [];
  return [first, ...changes.filter(isChange).map(change)].map((fields) => fields.join('\t')).join('\n');
}

const isChange = (entry) => Array.isArray(entry) && Number.isInteger(entry[0]) && entry[0] >= 0 && entry[0] < most.nodes;

const change = ([node, key, value, version, line, column]) => {
  const known = index(line) > 0 && index(column) > 0;
  const first = [node, known ? line : 0, known ? column : 0, text(key)];
  return value === null ? first : [...first, text(value), text(version)];
};

/** The index, or -1 if the value is not an index. */
const index = (value) => (Number.isInteger(value) && value >= 0 && value < 1e6 ? value : -1);

const text = (value) => (typeof value === 'string' ? displayable(value.slice(0, most.text)).replace(/\s/g, ' ') : '');
