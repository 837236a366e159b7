// The editor of a page, CodeMirror or still the textarea.

/** What puppeteer types into once CodeMirror is there. */
export const content = '#editor >>> .cm-content';

/**
 * Waits until something is seen that may be in a shadow root. Without `visible`, puppeteer looks
 * again only when the document changes, and it is not told of changes in a shadow root.
 */
export const appears = (page, selector) => page.waitForSelector(selector, { visible: true });

/** Waits until CodeMirror has taken the place of the textarea. */
export const upgraded = (page) => page.waitForSelector('div#editor');

/** Resolves to { text, anchor, head, focused, scrollTop }. */
export function look(page) {
  return page.evaluate(async () => {
    const editor = document.getElementById('editor');
    const focused = document.activeElement === editor;
    if (editor.localName === 'textarea') {
      const { value, selectionStart, selectionEnd, scrollTop } = editor;
      return { text: value, anchor: selectionStart, head: selectionEnd, focused, scrollTop };
    }
    const { EditorView } = await import('./editor.mjs');
    const { state, scrollDOM } = EditorView.findFromDOM(editor.shadowRoot);
    const { anchor, head } = state.selection.main;
    return { text: state.doc.toString(), anchor, head, focused, scrollTop: scrollDOM.scrollTop };
  });
}

/** Replaces the program, as an edit does. */
export function write(page, code) {
  return page.evaluate(async (insert) => {
    const editor = document.getElementById('editor');
    if (editor.localName === 'textarea') {
      editor.value = insert;
      editor.dispatchEvent(new Event('input', { bubbles: true }));
      return;
    }
    const { EditorView } = await import('./editor.mjs');
    const view = EditorView.findFromDOM(editor.shadowRoot);
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } });
  }, code);
}
