// The editor as CodeMirror, in a file of its own, because the page works before it is
// loaded. See editor.js for the functions of an editor. What only those need who use it is
// in another file (tools.js), loaded once it has the focus or there is an error to mark.
//
// It is in a shadow root, so that CodeMirror adopts its style sheets: the page's policy
// forbids style elements.
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { Compartment, EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { pointAt, pointed } from './pointed.js';
import { offset } from './textarea.js';
import { theme } from './theme.js';
import { typedOver } from './typed-over.js';

export { EditorView }; // EditorView.findFromDOM finds the view of a page
// What merge.js and tools.js take from here, so that it is loaded once.
export {
  Decoration,
  Direction,
  GutterMarker,
  ViewPlugin,
  WidgetType,
  activateHover,
  getDialog,
  getPanel,
  getTooltip,
  gutter,
  gutterLineClass,
  highlightSpecialChars,
  hoverTooltip,
  keymap,
  lineNumbers,
  logException,
  runScopeHandlers,
  showDialog,
  showPanel,
  showTooltip,
} from '@codemirror/view';
export {
  Annotation,
  ChangeSet,
  CharCategory,
  Compartment,
  EditorSelection,
  EditorState,
  Facet,
  MapMode,
  Prec,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateEffect,
  StateField,
  Text,
  Transaction,
  codePointAt,
  codePointSize,
  combineConfig,
  findClusterBreak,
  fromCodePoint,
} from '@codemirror/state';
export { HighlightStyle, highlightingFor, indentUnit, language, syntaxHighlighting, syntaxTree } from '@codemirror/language';
export { javascriptLanguage } from '@codemirror/lang-javascript';
export { IterMode, NodeWeakMap } from '@lezer/common';
// The package of the sources of completions imports these too; what is used of it does not need them.
export {
  LRLanguage,
  LanguageSupport,
  continuedIndent,
  defineLanguageFacet,
  delimitedIndent,
  flatIndent,
  foldInside,
  foldNodeProp,
  indentNodeProp,
  sublanguageProp,
} from '@codemirror/language';
export { parser } from '@lezer/javascript';
export { highlightTree, tags } from '@lezer/highlight';
export { StyleModule } from 'style-mod';

// Ctrl+Enter and Esc belong to the page. Tab is not bound and so leaves the editor:
// keyboard users must not get stuck in it.
const ours = ['Mod-Enter', 'Escape'];
const keys = [
  ...closeBracketsKeymap,
  ...historyKeymap,
  // [ and ] need AltGr on many keyboards, with which Ctrl is something else.
  { key: 'Mod-.', run: indentMore },
  { key: 'Mod-,', run: indentLess },
  ...defaultKeymap.filter(({ key }) => !ours.includes(key ?? '')),
];

/** Keys of the tools, which wait for them. */
const keysOfTools = ['Ctrl-Space', 'Mod-f', 'F3', 'Mod-g', 'Mod-d', 'Mod-Alt-g', 'Mod-Shift-l', 'F8'];

/** Puts CodeMirror in the place of a textarea, with its text, selection, scroll position and focus. */
export function createCodeMirror(area, onChange) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  if (root.adoptedStyleSheets === undefined) throw new Error('this browser cannot adopt style sheets');

  const [label] = area.labels;
  const help = document.getElementById(area.getAttribute('aria-describedby'));
  const slot = new Compartment(); // of the tools
  let tools = /** @type {any} */ (null); // once they are loaded
  let loading = /** @type {Promise<void> | null} */ (null);
  let isTyped = false; // the latest change of text or selection
  let unmarked = 0; // times

  /** Resolves once the editor has its tools, or cannot get them: then it works without, and the next use tries again. */
  function equip() {
    loading ??= import(new URL('tools.mjs', import.meta.url).href).then(
      (loaded) => {
        tools = loaded;
        view.dispatch({ effects: slot.reconfigure(tools.extensions) });
        if (isTyped) tools.startCompletion(view); // as it would have
      },
      () => {
        loading = null;
      },
    );
    return loading;
  }
  const pressLater = (key) => ({
    key,
    run: (view) => {
      equip().then(() => tools?.press(view, key));
      return true;
    },
  });
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
      slot.of(keymap.of(keysOfTools.map(pressLater))),
      keymap.of(keys),
      pointed,
      typedOver,
      theme,
      EditorState.tabSize.of(2),
      // Names of the page do not reach into the shadow root.
      EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label.textContent, 'aria-description': help?.textContent ?? '' }),
      EditorView.domEventHandlers({
        focus: () => {
          equip();
        },
      }),
      EditorView.updateListener.of(({ docChanged, selectionSet, transactions }) => {
        if (docChanged || selectionSet) isTyped = transactions.some((transaction) => transaction.isUserEvent('input.type'));
        if (docChanged) onChange();
      }),
    ],
  });

  // CodeMirror does not notice by itself that the text has become larger.
  new ResizeObserver(() => view.requestMeasure()).observe(view.contentDOM);
  const {
    scrollTop,
    scrollLeft,
    style: { height },
  } = area;
  const focused = document.activeElement === area;
  host.id = area.id;
  host.style.height = height; // as the learner has resized it
  label.removeAttribute('for');
  label.addEventListener('click', () => view.focus());
  area.replaceWith(host);
  if (focused) view.focus();
  // While it is out of sight, CodeMirror measures its lines only if it has to scroll.
  // Otherwise the line numbers would jump when it comes into view.
  view.dispatch({ effects: view.scrollSnapshot() });
  requestAnimationFrame(() => view.scrollDOM.scrollTo(scrollLeft, scrollTop)); // after it has measured

  const at = (line, column) => offset(view.state.doc.toString(), line, column);
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      // While it is out of sight, a view would draw every line that a transaction
      // brings. A new state is drawn from its beginning.
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
    caret: () => view.state.selection.main.head,
    replace(text, caret) {
      const { doc } = view.state;
      view.dispatch({
        changes: difference(doc.toString(), text),
        selection: EditorSelection.cursor(Math.min(Math.max(caret, 0), text.length)),
        scrollIntoView: true,
        annotations: isolateHistory.of('full'),
      });
    },
    focus: () => view.focus(),
    place(line, column) {
      const position = at(line, column);
      view.focus(); // which shows it, see grow.js
      view.dispatch({ selection: EditorSelection.cursor(position), effects: EditorView.scrollIntoView(position, { y: 'center' }) });
      host.scrollIntoView({ block: 'nearest' }); // CodeMirror scrolls only its own window
    },
    mark(line, column, message) {
      const { doc } = view.state;
      const before = unmarked;
      equip().then(() => {
        if (view.state.doc === doc && unmarked === before) tools?.showMark(view, at(line, column), message);
      });
    },
    unmark() {
      unmarked++;
      tools?.hideMarks(view);
    },
    point: (lines) => pointAt(view, lines ?? []),
  };
}

/** The smallest single change that makes one text of another. */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0; // at the end
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

function selectionOf({ selectionStart: from, selectionEnd: to, selectionDirection }) {
  return selectionDirection === 'backward' ? EditorSelection.single(to, from) : EditorSelection.single(from, to);
}
