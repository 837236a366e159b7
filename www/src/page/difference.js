import { displayable } from './displayable.js';

/** Signs that turn the direction of the text after them. */
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Shows two programs, each { title, text }, compared in an element (merge.js). Calls back with the number of lines
 * that differ, or with null if CodeMirror cannot be loaded: then there is nothing to see.
 */
export async function showDifference(url, element, left, right, onEnd) {
  let different = null;
  try {
    const merge = await import(url);
    different = merge.showDifference(element, harmless(left), harmless(right));
  } catch {
    element.replaceChildren();
  }
  onEnd(different);
}

function harmless({ title, text }) {
  const lines = text.split('\n').map((line) => displayable(line));
  return { title, text: lines.join('\n').replace(turns, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) };
}
