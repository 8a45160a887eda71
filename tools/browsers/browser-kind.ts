import { homedir } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** What is needed to find, check and install one of the two browsers. */
export interface BrowserKind {
  readonly name: BrowserName;
  readonly title: string;
  /** The environment variable that names the program to use. */
  readonly variable: string;
  /** Oldest major version with what the extension and its tests use. */
  readonly minimumMajor: number;
  /** Program names looked for in PATH, best first. */
  readonly commands: readonly string[];
  /** Usual places outside PATH. */
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

function usualPlaces(macApps: readonly string[], windowsPrograms: readonly string[]): readonly string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((root) => macApps.map((app) => join(root, app)));
  }
  if (process.platform === 'win32')
    return windowsRoots.flatMap((root) => windowsPrograms.map((path) => join(root, path)));
  return [];
}

export const CHROMIUM: BrowserKind = {
  name: 'chromium',
  title: 'Chromium',
  variable: 'CHROME_PATH',
  minimumMajor: 120,
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  places: usualPlaces(
    ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'],
    ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
  ),
  debianPackage: 'chromium',
};

export const FIREFOX: BrowserKind = {
  name: 'firefox',
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  minimumMajor: 140,
  commands: ['firefox-esr', 'firefox'],
  places: usualPlaces(
    ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    ['Mozilla Firefox\\firefox.exe'],
  ),
  debianPackage: 'firefox-esr',
};
