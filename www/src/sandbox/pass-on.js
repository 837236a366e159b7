/**
 * What the page gets of changes that were found in the text of a program (changes/propose.js): all
 * events of that job. It runs nothing, so it needs no worker.
 */
export const passOn = (changes) => [{ kind: 'start' }, { kind: 'changes', changes }, { kind: 'done' }];
