// A line on a terminal that says how far the check has come; elsewhere nothing.

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
