// Joins the reports of shards to what one run would have known.

/** What the reports of one check have in common, in words. */
const common = {
  version: 'version',
  build: 'build',
  seed: 'seed',
  strict: 'strict',
  list: 'list of files',
};

/**
 * Returns { results, absent, seed, strict, problems }. The problems say why this is not
 * what one run knows: they name reports that are missing, double, not whole, or of another
 * check. Of a shard that is there twice, the first report counts.
 */
export function merge(journals) {
  const [first] = journals;
  const shards = new Map();
  const problems = [];
  for (const journal of journals) {
    problems.push(...differences(journal, first));
    const { index } = shardOf(journal);
    const earlier = shards.get(index);
    if (earlier) problems.push(`${earlier.path} and ${journal.path} are both of shard ${index}; the first counts`);
    else shards.set(index, journal);
  }
  const { of } = shardOf(first);
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !shards.has(index));
  if (missing.length > 0) problems.push(`no report of shard ${missing.join(', ')} of ${of}`);
  const merged = [...shards.values()];
  problems.push(...merged.flatMap(gaps), ...doubles(merged));
  const all = (part) => merged.flatMap((journal) => journal[part]).sort((a, b) => a.n - b.n);
  return { results: all('results'), absent: all('absent'), seed: first.head.seed, strict: first.head.strict, problems };
}

/** A report of all files is the only shard of one. */
const shardOf = ({ head }) => head.shard ?? { index: 1, of: 1 };

function differences(journal, first) {
  const differing = Object.entries(common)
    .filter(([name]) => journal.head[name] !== first.head[name])
    .map(([name, words]) => `${words} ${journal.head[name]}, not ${first.head[name]}`);
  const { of } = shardOf(journal);
  if (of !== shardOf(first).of) differing.push(`${of} shards, not ${shardOf(first).of}`);
  return differing.map((words) => `${journal.path} has ${words} as ${first.path}`);
}

function gaps({ path, head, results, absent, isCut }) {
  const missing = head.lines - results.length - absent.length;
  const found = [];
  if (isCut) found.push(`the last line of ${path} is cut off`);
  if (missing > 0) found.push(`${path} lacks ${missing} of ${head.lines} results; its check was stopped and can go on with --resume`);
  if (missing < 0) found.push(`${path} has ${head.lines - missing} results, more than the ${head.lines} that its check has`);
  return found;
}

/** Each place has one number and one name, in all reports together. Else one takes the place of another that is missing. */
function doubles(journals) {
  const found = [];
  const seen = { n: new Set(), file: new Set() };
  for (const { path, results, absent } of journals) {
    for (const line of [...results, ...absent]) {
      if (seen.n.has(line.n) || seen.file.has(line.file))
        found.push(`${path} has another result for ${line.file}, or for its number, ${line.n}`);
      seen.n.add(line.n);
      seen.file.add(line.file);
    }
  }
  return found;
}
