// Finds a Chromium for the browser tests, and gets one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(canRun);
}

function debianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function fromDebian() {
  if (!debianRoot()) return undefined;
  console.error('No Chromium found: installing Debian’s package.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return installed();
}

async function fromPlaywright() {
  const { chromium } = await import('playwright');
  if (canRun(chromium.executablePath())) return chromium.executablePath();
  console.error('No Chromium found: downloading Playwright’s.');
  try {
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, '../node_modules/playwright/cli.js'), 'install', 'chromium'],
      {
        stdio: 'inherit',
      },
    );
  } catch {
    return undefined;
  }
  return canRun(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** The path of a Chromium that can run; throws with what to do when there is none to be had. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. Correct it, or unset it to search for one.`);
  }
  const found = installed() ?? fromDebian() ?? (await fromPlaywright());
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium, and none was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}
