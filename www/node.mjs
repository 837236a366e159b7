// Imported first by what build.sh runs: says so if Node is too old, instead of failing
// somewhere with an internal error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Node 20.11 or newer is needed, this is ${process.version}`);
  process.exit(2);
}
