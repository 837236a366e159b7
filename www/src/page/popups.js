/** Puts popups below the buttons that open them. Without this they open in the middle of the window. */
export function placePopups(popups) {
  for (const popup of popups) {
    const button = /** @type {Element} */ (document.querySelector(`[popovertarget=${popup.id}]`));
    popup.addEventListener('beforetoggle', () => {
      const { bottom, right } = button.getBoundingClientRect();
      popup.style.setProperty('--top', `${bottom}px`);
      popup.style.setProperty('--right', `${document.documentElement.clientWidth - right}px`);
    });
  }
}
