// The progress of the check: a line that changes on a terminal; elsewhere, as in a log, a
// line for each tenth of many files.

const many = 20;

/** `now` is a clock in milliseconds. */
export function createProgress(stream, total, now = () => performance.now()) {
  const begin = now();
  let done = 0;
  const tenth = Math.ceil(total / 10);
  const text = () => `${done} of ${total} checked${left()}`;
  const left = () => {
    if (done === 0) return '';
    const minutes = (((now() - begin) / done) * (total - done)) / 60_000;
    return `, ${minutes < 1 ? 'less than a minute' : `about ${Math.round(minutes)} min`} left`;
  };
  const clear = () => {
    if (stream.isTTY) stream.write('\r\x1b[K');
  };
  const show = () => {
    if (!stream.isTTY || done === total) return;
    clear();
    stream.write(text());
  };
  return {
    clear,
    show,
    add: () => {
      done++;
      if (stream.isTTY) show();
      else if (total >= many && done < total && done % tenth === 0) stream.write(`${text()}\n`);
    },
  };
}
