// What is pressed before Go is there: said at once, remembered, and done when Go
// is ready. A script by itself, at the end of the runner, so that its buttons can
// be pressed as soon as they are seen. page.js takes over what it leaves here.

const buttons = ['run', 'run-go', 'check'].map((id) => document.getElementById(id));
const status = document.getElementById('status');
const label = document.getElementById('status-text');
const retry = document.getElementById('retry');
const over = new AbortController();
let pressed = null;
let onPress = () => {};

function press(button) {
  pressed = button;
  label.textContent = `Go loading, ${button.textContent} is next…`;
  onPress();
}

for (const button of buttons) {
  button.disabled = false;
  button.addEventListener('click', () => press(button), { signal: over.signal });
}
// The keys that press them once Go is ready (wasm/page/page.go).
document.body.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      press(document.getElementById(event.shiftKey ? 'check' : 'run'));
    }
  },
  { signal: over.signal },
);

globalThis.presses = {
  /** Calls back when something has been pressed, and when it is. */
  prepareBy(callback) {
    onPress = callback;
    if (pressed !== null) onPress();
  },
  /** Go is ready: what was pressed last is pressed again. */
  answer() {
    over.abort();
    pressed?.click();
  },
  /** Go will not be ready. */
  refuse(reason) {
    over.abort();
    for (const button of buttons) button.disabled = true;
    status.dataset.state = 'failed';
    label.textContent = reason;
    retry.hidden = false;
  },
};

document.querySelector('script[src="page.js"]').addEventListener('error', () => {
  retry.addEventListener('click', () => location.reload());
  globalThis.presses.refuse('Go failed to load: page.js is missing or was blocked');
});
