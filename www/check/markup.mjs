// Text in HTML and XML.

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an element or, in double quotes, of an attribute. */
export const markupEscaped = (text) => text.replaceAll(/[&<>"]/g, (character) => entities[character]);
