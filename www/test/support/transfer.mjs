/** How many bytes were sent, WebAssembly aside, as the lines of a server's log have them. */
export const transferred = (log) =>
  log.filter((line) => !/\.wasm /.test(line)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
