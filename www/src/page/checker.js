// Checks programs: check(code, { seed, case }, onEnd) -> { stop }. A negative
// case stands for all cases, of a seed that gossip.check draws. onEnd is called once, with one of
//   { report }    what gossip.check resolves to, with texts that can be displayed
//   { failure }   why it rejects, as text
//   { stopped }   true, at once when stop is called
import { displayable } from './displayable.js';

/** Makes a checker of gossip.check. */
export function createChecker(check) {
  return function start(code, { seed, case: number }, onEnd) {
    const abort = new AbortController();
    let open = true;
    const end = (result) => {
      if (open) onEnd(result);
      open = false;
    };
    const options = { signal: abort.signal, ...(number >= 0 && { seed, case: number }) };
    // Later, for a check that is stopped in the same turn need not begin.
    Promise.resolve()
      .then(() => {
        if (open) return check(code, options);
      })
      .then(
        (report) => end({ report: toDisplay(report) }),
        (error) => end({ failure: displayable(error.message) }),
      );
    return {
      stop() {
        end({ stopped: true });
        abort.abort();
      },
    };
  };
}

/** A value with all texts and keys in it displayable. */
function toDisplay(value) {
  if (typeof value === 'string') return displayable(value);
  if (Array.isArray(value)) return value.map(toDisplay);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [displayable(key), toDisplay(part)]));
}
