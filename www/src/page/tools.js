// What the editor has besides writing: completion, search and error marks, in a file of its
// own, because it is needed only once somebody uses the editor (codemirror.js).
//
// The build lets it take CodeMirror from editor.mjs, which exports all that is imported here.
import { autocompletion, completionKeymap, startCompletion } from '@codemirror/autocomplete';
import { search, searchKeymap } from '@codemirror/search';
import { keymap } from '@codemirror/view';
import { completions } from './completion.js';
import { hideMarks, markKeys, marks, showMark } from './marks.js';

const keys = [...completionKeymap, ...searchKeymap, ...markKeys];

export const extensions = [autocompletion({ override: completions, icons: false }), search({ top: true }), marks, keymap.of(keys)];

/** Does what a key is for. */
export const press = (view, name) => keys.find(({ key }) => key === name)?.run?.(view);

export { hideMarks, showMark, startCompletion };
