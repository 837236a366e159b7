// Links to the lessons before and after this one, which the course names in neighbors.json.
import { markupEscaped } from '../check/markup.mjs';

/** `previous` and `next` are { title, href } or null. Returns HTML, nothing if there are none. */
export function neighborLinks({ previous, next }) {
  const links = [linkTo(previous, 'prev', 'Previous lesson'), linkTo(next, 'next', 'Next lesson')].filter(Boolean);
  if (links.length === 0) return '';
  return `<nav class="neighbors" aria-label="Lessons">${links.join('')}</nav>`;
}

function linkTo(lesson, rel, label) {
  if (lesson === null) return '';
  const { title, href } = lesson;
  for (const [name, value] of Object.entries({ title, href })) {
    if (typeof value !== 'string' || value === '') {
      throw new Error(`neighbors.json: "${name}" of the ${label.toLowerCase()} must be a text, got ${JSON.stringify(value)}`);
    }
  }
  return `<a rel="${rel}" href="${markupEscaped(href)}"><small>${label}</small> ${markupEscaped(title)}</a>`;
}
