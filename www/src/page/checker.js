// Checks programs: check(code, { seed, case }, onEvent) -> { stop }. A negative case
// means all cases, of a seed that gossip.check draws. onEvent is called with
//   { first }     the report on a wrong program, while a repair is looked for
// and then once, at the end, with one of
//   { report }    what gossip.check resolves to; it differs from the first only in its repair
//   { failure }   why it rejects, as text
//   { stopped }   true, as soon as stop is called
// The texts of reports can be displayed.
import { displayable } from './displayable.js';

/** Makes a checker of gossip.check. */
export function createChecker(check) {
  return function start(code, { seed, case: number }, onEvent) {
    const abort = new AbortController();
    let open = true;
    const tell = (event) => {
      if (open) onEvent(event);
    };
    const end = (event) => {
      tell(event);
      open = false;
    };
    const options = {
      signal: abort.signal,
      onReport: (report) => tell({ first: shown(report) }),
      ...(number >= 0 && { seed, case: number }),
    };
    // Later, because a check that is stopped in the same turn need not begin.
    Promise.resolve().then(() => {
      if (!open) return;
      check(code, options).then(
        (report) => end({ report: shown(report) }),
        (error) => end({ failure: displayable(error.message) }),
      );
    });
    return {
      stop() {
        end({ stopped: true });
        abort.abort();
      },
    };
  };
}

/** What the page shows of a report. The snippets, which it puts into the editor, are as they are: the check wrote them. */
function shown(report) {
  const all = toDisplay(report);
  for (const name of ['gossipRound', 'spreadInfo']) {
    const snippet = report.functions?.[name]?.counterexample?.snippet;
    if (typeof snippet === 'string') all.functions[name].counterexample.snippet = snippet;
  }
  return all;
}

// A report can have thousands of nodes and keys. The page shows only the first (see
// wasm/page/nodestate.go), so the others need not be made displayable.
const most = { nodes: 12, keys: 24, items: 200 };
const clusters = ['before', 'expected', 'actual'];

/** A value with all texts and keys in it displayable, as far as the page shows it. */
function toDisplay(value, items = most.items) {
  if (typeof value === 'string') return displayable(value);
  if (Array.isArray(value)) return value.slice(0, items).map((item) => toDisplay(item));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).slice(0, most.keys);
  return Object.fromEntries(
    fields.map(([key, part]) => [displayable(key), toDisplay(part, clusters.includes(key) ? most.nodes : most.items)]),
  );
}
