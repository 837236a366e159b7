/** Keeps an element, which only print shows, filled with the whole program: an editor holds only what its window shows. */
export function createPrinted(element, text) {
  const fill = () => {
    element.textContent = text();
  };
  addEventListener('beforeprint', fill);
  matchMedia('print').addEventListener('change', fill);
}
