// The buttons of the page and their shortcuts, as the document defines them:
// data-when says when a button can be pressed,
//   early   as soon as it is visible: until Go is ready, the last press waits
//   ready   when Go is ready
//   busy    while a run or check is in progress, or a press waits, which it cancels
// and aria-keyshortcuts says which keys press it, with modifiers in the order of keysOf.

/** Makes the buttons of a group work. `onWait` is called with the button whose press waits, null for none. */
export function createButtons(group, onWait) {
  const buttons = [...group.querySelectorAll('button')];
  let state = 'loading'; // or 'ready' or 'failed'
  let busy = false;
  let waiting = null;
  /** @type {(id: string) => void} */
  let handler = () => {};
  let prepare = () => {};

  const canBePressed = {
    loading: (when) => when === 'early' || (when === 'busy' && waiting !== null),
    ready: (when) => when !== 'busy' || busy,
    failed: () => false,
  };

  function update() {
    for (const button of buttons) {
      const disabled = !canBePressed[state](button.dataset.when);
      // Otherwise the keyboard would lose its place.
      if (disabled && button === document.activeElement) buttons[0].focus();
      button.disabled = disabled;
    }
  }

  function wait(button) {
    waiting = button;
    onWait(waiting);
    update();
    if (waiting !== null) prepare();
  }

  group.addEventListener('click', ({ target }) => {
    if (!buttons.includes(target)) return;
    if (state === 'ready') handler(target.id);
    else wait(target.dataset.when === 'busy' ? null : target);
  });
  // Chromium leaves one that is partly in sight where it is. A click must not move it, though.
  group.addEventListener('focusin', ({ target }) => {
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  document.body.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return; // it closed a list in the editor, for example
    if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) return; // it closes that
    const keys = keysOf(event);
    const button = buttons.find((one) => one.getAttribute('aria-keyshortcuts')?.split(' ').includes(keys));
    if (button === undefined || button.disabled) return;
    event.preventDefault();
    button.click();
  });
  update();

  return {
    prepareBy(callback) {
      prepare = callback;
      if (waiting !== null) prepare();
    },
    handle(callback) {
      handler = callback;
    },
    ready() {
      state = 'ready';
      update();
      waiting?.click();
      waiting = null;
    },
    setBusy(now) {
      busy = now;
      update();
    },
    fail() {
      state = 'failed';
      update();
    },
  };
}

/** The keys of an event as aria-keyshortcuts has them. */
const keysOf = ({ ctrlKey, metaKey, altKey, shiftKey, key }) =>
  [ctrlKey && 'Control', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+');
