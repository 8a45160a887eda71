import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Latin letters, and Chinese ones in 1.6 MB: without fonts a bare machine draws boxes. */
const FONTS = ['fonts-liberation', 'fonts-wqy-microhei'];

const isRoot = (): boolean => process.getuid?.() === 0;
const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8', timeout: 900_000 });

/**
 * True where `apt-get install chromium firefox-esr` gives real browsers and may be run without a question. Ubuntu is
 * left out: its package of that name only leads to a snap.
 */
export function canUseApt(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  if (!/^ID(_LIKE)?=.*debian/m.test(release) || /^ID(_LIKE)?=.*ubuntu/m.test(release)) return false;
  return isRoot() || run('sudo', ['-n', 'true']).status === 0;
}

/** Installs packages and fonts. Throws with the last line that apt-get wrote. */
export function installDebianPackages(packages: readonly string[]): void {
  const apt = (...args: string[]) => {
    const command = [
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    const [program = '', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
    return run(program, rest);
  };
  // A source that does not answer is no reason to stop: the packages may be known from another.
  apt('update');
  const installed = apt('install', '-y', '--no-install-recommends', ...packages, ...FONTS);
  if (installed.status === 0) return;
  const lines = `${installed.stdout ?? ''}\n${installed.stderr ?? ''}`.trim().split('\n');
  throw new Error(`apt-get said "${lines.at(-1) ?? ''}"`);
}
