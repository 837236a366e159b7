// Lines that are highlighted while somebody steps through what they have done. A change of
// the text ends it.
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** @type {import('@codemirror/state').StateEffectType<number[]>} */
const point = StateEffect.define();
const line = Decoration.line({ class: 'cm-pointed' });

export const pointed = StateField.define({
  create: () => Decoration.none,
  update(now, { effects, docChanged, state }) {
    for (const effect of effects) {
      if (effect.is(point))
        return Decoration.set(
          effect.value.map((number) => line.range(state.doc.line(number).from)),
          true,
        );
    }
    return docChanged ? Decoration.none : now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Highlights the lines with these numbers, and brings the first into view: only within the editor, not in the page. */
export function pointAt(view, lines) {
  const { doc } = view.state;
  const shown = lines.filter((number) => number <= doc.lines);
  if (shown.length === 0 && view.state.field(pointed).size === 0) return;
  view.dispatch({ effects: point.of(shown) });
  if (shown.length === 0) return;
  const { top, bottom } = view.lineBlockAt(doc.line(shown[0]).from);
  const { scrollTop, clientHeight } = view.scrollDOM;
  if (top < scrollTop || bottom > scrollTop + clientHeight) view.scrollDOM.scrollTop = (top + bottom - clientHeight) / 2;
}
