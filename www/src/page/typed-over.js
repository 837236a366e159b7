// What is typed over a selection is put in by a transaction. Left to it, Chromium gives the new
// text the look of the old one, by a style attribute, and the page's policy says no in the console.
import { EditorView } from '@codemirror/view';

export const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, cancelable } = event;
    const { state } = view;
    const { from, to, empty } = state.selection.main;
    if (inputType !== 'insertText' || data === null || !cancelable || empty || view.composing) return false;
    const insert = () => state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const isHandled = state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
    if (!isHandled) view.dispatch(insert());
    return true;
  },
});
