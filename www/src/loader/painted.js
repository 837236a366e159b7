/**
 * Resolves once the page has been painted, or has loaded, whichever comes first: a page that
 * nobody sees is never painted. What is large is asked for after that, so that it does not
 * delay the text.
 */
export const painted = () =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(undefined);
    addEventListener('load', resolve, { once: true });
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  });
