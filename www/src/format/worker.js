// The worker that formats programs, by Prettier: it is large, so it is loaded only when
// somebody asks for it. It answers { build, text, cursor } to a message { text, cursor },
// or { build, problem, line, column } if the program has a syntax error.
import { formatWithCursor } from 'prettier/standalone';
import * as acorn from 'prettier/plugins/acorn';
import * as estree from 'prettier/plugins/estree';

/* global BUILD -- constant of the build */

addEventListener('message', async ({ data: { text, cursor } }) => {
  const answer = await format(text, cursor).catch(whatIsWrong);
  postMessage({ build: BUILD, ...answer });
});

async function format(text, cursorOffset) {
  const { formatted, cursorOffset: after } = await formatWithCursor(text, { parser: 'acorn', plugins: [acorn, estree], cursorOffset });
  // Whether the last line has an end is left as it is: the starter program has none.
  return { text: text.endsWith('\n') ? formatted : formatted.trimEnd(), cursor: after };
}

/** What an error says without the place, which is told apart, and the lines around it. */
function whatIsWrong({ message, loc }) {
  const problem = String(message)
    .split('\n', 1)[0]
    .replace(/ \(\d+:\d+\)$/, '');
  return { problem, line: loc?.start.line ?? 0, column: loc?.start.column ?? 0 };
}
