/** The dialogs of pages: nobody can answer here, so they return what they do when they are dismissed. */
export function createDialogs({ say, print }) {
  let said = false;
  const dismissed = (name, answer) =>
    ({
      [name](text = '') {
        if (!said) say('alert, confirm and prompt do nothing here; they answer as if dismissed.');
        said = true;
        print(`${name}: ${text}`);
        return answer;
      },
    })[name];
  return { alert: dismissed('alert', undefined), confirm: dismissed('confirm', false), prompt: dismissed('prompt', null) };
}
