// What print shows.

/** Texts that print shows in a color that is not dark, and grounds that are not white. */
export const pale = (from) =>
  from.$$eval('body, body *', (all) => {
    const numbers = (color) => color.match(/[\d.]+/g).map(Number);
    const found = [];
    for (const one of all) {
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(one);
      const hasText = Array.from(one.childNodes).some((node) => node.nodeType === 3 && node.data.trim() !== '');
      const ink = one.namespaceURI.endsWith('svg') ? style.fill : style.color;
      if (hasText && Math.max(...numbers(ink).slice(0, 3)) > 0x66) found.push(`${one.localName} ${one.textContent}: ${ink}`);
      const [red, green, blue, alpha = 1] = numbers(style.backgroundColor);
      if (alpha > 0 && Math.min(red, green, blue) < 255) found.push(`${one.localName}#${one.id}: on ${style.backgroundColor}`);
    }
    return found;
  });
