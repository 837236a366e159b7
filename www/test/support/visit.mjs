// Browsers that only open a page, without a driver or debugger. The page reports its
// results to its server.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executablePath, firefoxPath, flags } from '../../headless/browser.mjs';

const typing = `"$0" --no-remote --profile "$1" "$2" &
while kill -0 $!; do xdotool search --sync --onlyvisible --class firefox windowfocus key --repeat 20 --delay 30 Shift_L; done`;

const engines = {
  Chromium: (url, profile) => [executablePath, ['--headless', ...flags, `--user-data-dir=${profile}`, url]],
  Firefox: (url, profile) => [firefoxPath, ['--headless', '--no-remote', '--profile', profile, url]],
  // In a window, with somebody at the keyboard who presses a key that writes nothing, again and again.
  'Firefox with keys': (url, profile) => ['xvfb-run', ['--auto-servernum', 'sh', '-c', typing, firefoxPath, profile, url]],
  WebKit: (url) => ['xvfb-run', ['--auto-servernum', miniBrowser(), '--private', url]],
};

/** WebKitGTK's small test browser, which Debian installs next to the library; undefined if it is missing. */
function miniBrowser() {
  const found = readdirSync('/usr/lib', { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .flatMap(({ name }) =>
      ['4.1', '6.0'].map((version) => `/usr/lib/${name}/webkit${version === '4.1' ? '2' : ''}gtk-${version}/MiniBrowser`),
    );
  return found.find(existsSync);
}

/** Why an engine is not available; false if it is. */
export function missing(engine) {
  const runs = (program, ...words) => spawnSync(program, words).error === undefined;
  if (engine === 'Firefox with keys')
    return runs('xdotool') && runs('xvfb-run', '--help') ? false : 'xdotool and xvfb-run are not installed';
  if (engine !== 'WebKit') return false;
  const has = existsSync('/usr/lib') && miniBrowser() !== undefined && runs('xvfb-run', '--help');
  return has ? false : 'WebKitGTK (MiniBrowser) and xvfb-run are not installed';
}

/** Opens a page in a new browser with a fresh profile; returns a function that ends it. */
export function visit(engine, url) {
  const profile = mkdtempSync(join(tmpdir(), 'gossip-profile-'));
  const [program, words] = engines[engine](url, profile);
  const env = {
    ...process.env,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // WebKit's own sandbox does not start as root
    WEBKIT_DISABLE_COMPOSITING_MODE: '1', // without a graphics card, composing each frame takes most of a core
  };
  const browser = spawn(program, words, { stdio: 'ignore', detached: true, env });
  const gone = new Promise((resolve) => {
    browser.once('exit', resolve);
    browser.once('error', resolve);
  });
  return async () => {
    try {
      process.kill(-browser.pid, 'SIGKILL'); // with all its processes
    } catch {
      // it has already ended
    }
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
}
