// What is pressed before Go is ready: it is remembered, and done when Go is.

const ids = ['run', 'run-go', 'check'];

/** Lets the buttons that need Go be pressed. `say` is told, in words, what will be done. */
export function acceptPresses(say) {
  const buttons = ids.map((id) => document.getElementById(id));
  const over = new AbortController();
  let pressed = null;
  const press = (button) => {
    pressed = button;
    say(`${button.textContent} is next`);
  };
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => press(button), { signal: over.signal });
  }
  // The keys that press them once Go is ready (wasm/page/page.go).
  document.body.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      press(document.getElementById(event.shiftKey ? 'check' : 'run'));
    }
  }, { signal: over.signal });

  return {
    /** Go is ready: what was pressed last is pressed again. */
    answer() {
      over.abort();
      pressed?.click();
    },
    /** Go will not be ready. */
    refuse() {
      over.abort();
      for (const button of buttons) button.disabled = true;
    },
  };
}
