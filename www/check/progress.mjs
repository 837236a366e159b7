// On a terminal, a line that shows the progress of the check; elsewhere nothing.

export function createProgress(stream, total) {
  let done = 0;
  const clear = () => {
    if (stream.isTTY) stream.write('\r\x1b[K');
  };
  const show = () => {
    if (!stream.isTTY || done === total) return;
    clear();
    stream.write(`${done} of ${total} checked`);
  };
  return {
    clear,
    show,
    add: () => {
      done++;
      show();
    },
  };
}
