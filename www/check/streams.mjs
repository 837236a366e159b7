// Standard output and standard error, which may fail: on a full disk, or if nobody reads.

let failure = null; // of standard output
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') failure ??= error; // who does not read on, such as `| head`, has seen enough
});
process.stderr.on('error', () => {}); // nobody can be told

/** Resolves once all is written: to why standard output cannot be, or null. */
export async function flush() {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))));
  await new Promise(setImmediate); // errors are told in another turn
  return failure;
}
