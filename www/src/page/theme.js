// How CodeMirror looks: like the textarea that it replaces, in the colors of the page
// (www/style/colors.css), which follow light and dark mode on their own.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' }, // the frame around it has one
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.5' },
  '.cm-content': { padding: '.75rem 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 .75rem 0 .35rem' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--sunken)' },
  '.cm-gutters': { border: '0', backgroundColor: 'var(--bg)', color: 'var(--muted)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.4rem', padding: '0 .35rem', fontSize: '.9em', lineHeight: 'inherit' },
  // The outline is visible in forced-colors mode.
  '.cm-pointed': {
    backgroundColor: 'var(--tint)',
    boxShadow: 'inset 3px 0 var(--accent)',
    outline: '2px solid transparent',
    outlineOffset: '-2px',
  },
  '.cm-lineNumbers .cm-marked': { color: 'var(--error)', fontWeight: '700' },
  '.cm-lineNumbers .cm-marked::before': { content: '"✕"', float: 'left' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--error)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '.2em',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--error)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--error)' },
  '.cm-specialChar': { color: 'var(--error)' },
  '.cm-tooltip': { border: '1px solid var(--control)', borderRadius: '6px', backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '.cm-diagnostic': {
    borderLeftColor: 'var(--error)',
    maxWidth: 'min(30rem, 85vw)',
    fontFamily: 'var(--mono)',
    fontSize: '.9rem',
    overflowWrap: 'anywhere',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '.9rem', minWidth: '0', maxWidth: 'min(30rem, 90vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.2rem .6rem' },
  // The outline is visible in forced-colors mode.
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
    outline: '2px solid transparent',
    outlineOffset: '-2px',
  },
  '.cm-panels': { backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '.35rem 2.5rem .35rem .5rem', fontFamily: 'var(--sans)' },
  '.cm-panel.cm-search label': { fontSize: '.85rem', whiteSpace: 'nowrap' },
  '.cm-panel.cm-search :is(.cm-textfield, .cm-button)': {
    minHeight: '2rem',
    border: '1px solid var(--control)',
    borderRadius: '6px',
    backgroundColor: 'var(--bg)',
    backgroundImage: 'none',
    padding: '.1rem .5rem',
    color: 'var(--text)',
    fontSize: '.9rem',
  },
  '.cm-panel.cm-search [name=close]': { minWidth: '2rem', minHeight: '2rem', color: 'var(--text)', fontSize: '1.25rem' },
  '.cm-panel.cm-search :focus-visible': { outline: '3px solid var(--accent)', outlineOffset: '1px' },
  '.cm-searchMatch': { backgroundColor: 'var(--tint)', outline: '1px solid var(--control)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--tint)', outline: '2px solid var(--accent)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { marginLeft: '.5em', fontStyle: 'normal', opacity: '.85' },
});

const highlighting = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.self], color: 'var(--info)' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null, tags.escape], color: 'var(--warn)' },
  { tag: tags.function(tags.variableName), color: 'var(--accent)' },
  { tag: tags.function(tags.definition(tags.variableName)), color: 'var(--accent)', fontWeight: '600' },
]);

export const theme = [look, syntaxHighlighting(highlighting)];
