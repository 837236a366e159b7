// The editor as CodeMirror, in a file of its own: the page works before it is
// there. See editor.js for the functions of an editor.
//
// It lives in a shadow root, where CodeMirror's style sheets are adopted ones:
// the page's policy forbids style elements.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { completions } from './completion.js';
import { marks, showMark, hideMarks } from './marks.js';
import { offset } from './textarea.js';
import { theme } from './theme.js';

export { EditorView }; // EditorView.findFromDOM finds the view of a page

// Ctrl+Enter and Esc are the page's. Tab is bound to nothing and so leaves the
// editor: nobody who uses the keyboard gets caught in it.
const ours = ['Mod-Enter', 'Escape'];
const keys = [
  ...closeBracketsKeymap,
  ...completionKeymap,
  ...historyKeymap,
  ...defaultKeymap.filter(({ key }) => !ours.includes(key ?? '')),
];

/** Puts CodeMirror in the place of a textarea, with its text, selection, scroll position and focus. */
export function createCodeMirror(area, onChange) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  if (root.adoptedStyleSheets === undefined) throw new Error('this browser cannot adopt style sheets');

  const [label] = area.labels;
  const help = document.getElementById(area.getAttribute('aria-describedby'));
  const view = new EditorView({
    root,
    parent: root,
    doc: area.value,
    selection: selectionOf(area),
    extensions: [
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      highlightSpecialChars(),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      javascriptLanguage,
      autocompletion({ override: completions, icons: false }),
      keymap.of(keys),
      marks,
      theme,
      EditorState.tabSize.of(2),
      // Names of the page do not reach into the shadow root.
      EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label.textContent, 'aria-description': help?.textContent ?? '' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange();
      }),
    ],
  });

  const {
    scrollTop,
    scrollLeft,
    style: { height },
  } = area;
  const focused = document.activeElement === area;
  host.id = area.id;
  host.style.height = height; // as far as the learner has pulled it
  label.removeAttribute('for');
  label.addEventListener('click', () => view.focus());
  area.replaceWith(host);
  if (focused) view.focus();
  // Out of sight CodeMirror measures its lines only if it has to scroll; the numbers
  // beside them would jump when it comes into sight.
  view.dispatch({ effects: view.scrollSnapshot() });
  requestAnimationFrame(() => view.scrollDOM.scrollTo(scrollLeft, scrollTop)); // after it has measured

  const at = (line, column) => offset(view.state.doc.toString(), line, column);
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      // Out of sight, a view would draw every line of what a transaction brings. A
      // new state it draws from its beginning.
      view.setState(
        view.state.update({
          changes: { from: 0, to: view.state.doc.length, insert: text },
          selection: EditorSelection.cursor(0),
          annotations: isolateHistory.of('full'),
        }).state,
      );
      view.scrollDOM.scrollTo(0, 0);
      onChange();
    },
    focus: () => view.focus(),
    place(line, column) {
      const position = at(line, column);
      view.dispatch({ selection: EditorSelection.cursor(position), effects: EditorView.scrollIntoView(position, { y: 'center' }) });
      view.focus();
      host.scrollIntoView({ block: 'nearest' }); // CodeMirror scrolls no window but its own
    },
    mark: (line, column, message) => showMark(view, at(line, column), message),
    unmark: () => hideMarks(view),
  };
}

function selectionOf({ selectionStart: from, selectionEnd: to, selectionDirection }) {
  return selectionDirection === 'backward' ? EditorSelection.single(to, from) : EditorSelection.single(from, to);
}
