const plain = (name) => name.replaceAll('_', '').toLowerCase();

/** Whether a name looks like another one that is misspelt: at most 2 letters differ. */
export function near(a, b) {
  if (Math.min(a.length, b.length) < 3) return false;
  const [x, y] = [plain(a), plain(b)];
  return Math.abs(x.length - y.length) <= 2 && distance(x.slice(0, 40), y.slice(0, 40)) <= 2;
}

/** The least number of letters to insert, remove or replace (Levenshtein). */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  }
  return row[b.length];
}
