// Two programs compared with CodeMirror, in a file of its own, because few visits need it: beside
// each other where there is room, else as one text. Nothing in it can be changed.
//
// The build lets it take CodeMirror from editor.mjs, which exports all that is imported here.
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { Chunk, MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, Text } from '@codemirror/state';
import { EditorView, highlightSpecialChars, lineNumbers } from '@codemirror/view';
import { theme } from './theme.js';

const wide = 760; // pixels: enough for two texts
const diffConfig = { scanLimit: 500, timeout: 200 }; // after so many ms the rest is compared roughly

const sign = (content) => ({ content, color: 'var(--text)', fontWeight: '700' });
const look = EditorView.theme({
  '&:focus-within': { outline: '3px solid var(--accent)', outlineOffset: '-3px' },
  '.cm-gutters': { background: 'none' }, // else they cover it
  '.cm-changeGutter': { width: '1.1em', paddingLeft: '0', textAlign: 'center' },
  '.cm-changeGutter .cm-gutterElement': { background: 'none !important' },
  '&.cm-merge-a .cm-changedLineGutter::before, .cm-deletedLineGutter::before': sign('"−"'),
  '&.cm-merge-b .cm-changedLineGutter::before': sign('"+"'),
  '&.cm-merge-a .cm-changedLine, .cm-deletedChunk': { backgroundColor: 'color-mix(in srgb, var(--error) 10%, transparent)' },
  '&.cm-merge-b .cm-changedLine': { backgroundColor: 'color-mix(in srgb, var(--ok) 10%, transparent)' },
  '.cm-deletedChunk': { paddingLeft: '.35rem' },
  // What differs within a line is underlined, also in forced colors.
  '&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText, .cm-deletedChunk .cm-deletedText': {
    background: 'none !important',
    textDecoration: 'underline 2px',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '.2em',
  },
});

const extensions = (label) => [
  lineNumbers(),
  highlightSpecialChars(),
  javascriptLanguage,
  EditorView.lineWrapping,
  EditorState.readOnly.of(true),
  EditorState.tabSize.of(2),
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label }),
  look,
  theme,
];

/** Shows two programs in an element, `left` and `right` being { title, text }. Returns in how many lines they differ. */
export function showDifference(element, left, right) {
  const heads = ['−', '+'].map((mark, i) => {
    const head = document.createElement('p');
    head.className = 'side';
    head.textContent = `${mark} ${[left, right][i].title}`;
    return head;
  });
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  heads[1].append(sideBySide());
  element.append(...heads, host);

  let view = /** @type {MergeView | EditorView | null} */ (null);
  function draw(isWide) {
    view?.destroy();
    element.dataset.sides = isWide ? 'beside' : 'one';
    if (isWide) {
      const [a, b] = [left, right].map(({ title, text }) => ({ doc: text, extensions: extensions(title) }));
      view = new MergeView({ a, b, root, parent: root, diffConfig });
      return;
    }
    const unified = unifiedMergeView({ original: left.text, mergeControls: false, diffConfig });
    view = new EditorView({
      root,
      parent: root,
      doc: right.text,
      extensions: [unified, extensions(`${left.title} and ${right.title}`)],
    });
  }
  const fits = () => element.clientWidth >= wide;
  let drawn = fits();
  draw(drawn);
  const observer = new ResizeObserver(() => {
    if (!element.isConnected) {
      observer.disconnect();
      view?.destroy();
    } else if (element.clientWidth > 0 && fits() !== drawn) {
      drawn = !drawn;
      draw(drawn);
    }
  });
  observer.observe(element);
  return differing(left.text, right.text);
}

/** The button that gives them the room they need beside each other (grow.js). */
function sideBySide() {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Side by side';
  button.dataset.grow = 'results';
  button.setAttribute('aria-pressed', String(document.documentElement.dataset.grown === 'results'));
  return button;
}

function differing(left, right) {
  const [a, b] = [left, right].map((text) => Text.of(text.split('\n')));
  const lines = (doc, from, to) => (from >= to ? 0 : doc.lineAt(Math.min(to - 1, doc.length)).number - doc.lineAt(from).number + 1);
  return Chunk.build(a, b, diffConfig).reduce(
    (sum, { fromA, toA, fromB, toB }) => sum + Math.max(lines(a, fromA, toA), lines(b, fromB, toB)),
    0,
  );
}
