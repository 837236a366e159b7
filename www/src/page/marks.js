// Error marks in the text: an underline that shows its message under the pointer or at
// F8, and a sign beside the line number. The message is always in the output or the
// report too. A change of the text removes the marks.
import { forEachDiagnostic, nextDiagnostic, setDiagnostics, setDiagnosticsEffect } from '@codemirror/lint';
import { EditorState, RangeSet, StateField } from '@codemirror/state';
import { GutterMarker, gutterLineClass } from '@codemirror/view';

const sign = new (class extends GutterMarker {
  elementClass = 'cm-marked';
})();

// Where marked lines begin. A change does not move the marks but removes them.
const signs = StateField.define({
  create: () => RangeSet.empty,
  update(now, { effects, state }) {
    for (const effect of effects) {
      if (effect.is(setDiagnosticsEffect))
        now = RangeSet.of(
          effect.value.map(({ from }) => sign.range(state.doc.lineAt(from).from)),
          true,
        );
    }
    return now;
  },
  provide: (field) => gutterLineClass.from(field),
});

const cleared = EditorState.transactionExtender.of(({ docChanged, startState }) =>
  docChanged && startState.field(signs).size > 0 ? { effects: setDiagnosticsEffect.of([]) } : null,
);

export const marks = [signs, cleared];
export const markKeys = [{ key: 'F8', run: nextDiagnostic }];

/** Marks the text at a position, once: a word, a character, or the end of a line. */
export function showMark(view, at, message) {
  const { state } = view;
  const line = state.doc.lineAt(at);
  const to = Math.max(state.wordAt(at)?.to ?? 0, Math.min(at + 1, line.to));
  const from = Math.min(at, Math.max(to - 1, line.from));
  const all = [];
  forEachDiagnostic(state, (other) => all.push(other));
  if (all.some((other) => other.from === from)) return;
  view.dispatch(setDiagnostics(state, [...all, { from, to, severity: 'error', message }]));
}

export function hideMarks(view) {
  if (view.state.field(signs).size > 0) view.dispatch(setDiagnostics(view.state, []));
}
