import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { BUILT_EXTENSION } from '../../tools/browsers/build-extension.ts';
import { loadedAtOnce } from '../harness/loaded-at-once.ts';

const filesOf = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const kilobytes = (files: readonly string[]): number =>
  gzipSync(files.map((file) => readFileSync(file, 'utf8')).join('\n')).length / 1000;

/**
 * Everything in a browser that can make a request, or run what is not in the package. The prototype of requests is no
 * such thing: where it is used, the page's own are listened to.
 */
const FORBIDDEN =
  /\bfetch\s*\(|XMLHttpRequest(?!\.prototype\b)|\bWebSocket\b|\bEventSource\b|sendBeacon|WebTransport|RTCPeerConnection|importScripts|new Image\b|\beval\s*\(|new Function\b|insertAdjacentHTML|outerHTML|document\.write|createContextualFragment/g;

describe.each(Object.entries(BUILT_EXTENSION))('the package built for %s', (_, directory) => {
  const scripts = filesOf(directory).filter((file) => file.endsWith('.js'));

  it('holds no way to make a request or to run text as code', () => {
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts) {
      // citeproc-js, unchanged, has a request for the document types of browsers without a DOM; what is read here is no
      // text of XML but a tree, and the package's policy would refuse a request.
      const known = basename(file).startsWith('citation.worker-') ? ['XMLHttpRequest', 'XMLHttpRequest'] : null;
      expect([file, readFileSync(file, 'utf8').match(FORBIDDEN)]).toEqual([file, known]);
    }
  });

  it('sets raw HTML nowhere but in the one place of Preact that nothing here uses', () => {
    const uses = scripts.flatMap((file) => readFileSync(file, 'utf8').match(/.{25}innerHTML/g) ?? []);
    expect(uses.length).toBeLessThanOrEqual(2);
    const own = filesOf('components').concat(filesOf('entrypoints'), filesOf('browser'));
    for (const file of own)
      expect([file, /innerHTML|dangerouslySet/.test(readFileSync(file, 'utf8'))]).toEqual([file, false]);
  });

  it('asks for youtube.com, the clipboard and room to keep places and quotes, and forbids its pages to connect anywhere', () => {
    const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
    const permissions = manifest.permissions.filter((permission: string) => permission !== 'sidePanel');
    // Chromium's service worker can copy only in a document that nobody sees; no reader is asked for it.
    const unseen = directory === BUILT_EXTENSION.chromium ? ['offscreen'] : [];
    expect(permissions).toEqual(['clipboardWrite', 'storage', 'unlimitedStorage', ...unseen]);
    expect(manifest.host_permissions).toEqual(['https://*.youtube.com/*']);
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('keeps to its sizes, gzipped: content script 15 kB, bridge 6 kB, panel 60 kB', () => {
    expect(kilobytes([join(directory, 'content-scripts/youtube.js')])).toBeLessThan(15);
    expect(kilobytes([join(directory, 'content-scripts/page-bridge.js')])).toBeLessThan(6);
    const panel = loadedAtOnce(directory, 'sidepanel.html');
    expect(panel.some((file) => file.endsWith('.css')) && panel.some((file) => file.endsWith('.js'))).toBe(true);
    expect(kilobytes(panel)).toBeLessThan(60);
    expect(kilobytes(loadedAtOnce(directory, 'notebook.html'))).toBeLessThan(60);
  });

  it.each([
    ['the notebook', 'entry-foot'],
    ['checking a quotation', 'checked-place'],
    ['its database', 'versionchange'],
    ['the formats of its exports', 'Readwise'],
    ['learning from captions', 'These captions say something else'],
  ])('does not load %s with the panel, but when it is wanted', (_, mark) => {
    const holds = (file: string) => readFileSync(file, 'utf8').includes(mark);
    expect(scripts.some(holds), 'somewhere').toBe(true);
    expect(loadedAtOnce(directory, 'sidepanel.html').filter(holds)).toEqual([]);
  });

  it('cites in its own styles with less than 10 kB, gzipped', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, lib: { entry: 'core/quote/styles/styles.ts', formats: ['es'] }, minify: true },
    });
    const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
    expect(gzipSync(output[0].code).length / 1000).toBeLessThan(10);
  });

  it('learns from captions in a worker of its own, and from those on the screen in a chunk of its own', () => {
    const workers = filesOf(directory).filter((file) => /captions\.worker-[^/]*\.js$/.test(file));
    expect(workers.length).toBe(1);
    expect(kilobytes(workers)).toBeLessThan(25);
    const page = readFileSync(join(directory, 'sidepanel.html'), 'utf8');
    expect(page).not.toContain('captions.worker');
    const holders = scripts.filter((file) => readFileSync(file, 'utf8').includes('These captions say something else'));
    const names = holders.map((file) => basename(file).replace(/-.*/, ''));
    expect(names.sort()).toEqual(['captions.worker', 'running']);
  });

  it('has no timer and no observer of its own in the content script, but that of captions the reader asked for', () => {
    const own = filesOf('browser/youtube').concat(filesOf('entrypoints/youtube.content'));
    // No event tells of captions on the screen; they are observed from the reader's wish until it is met or over.
    const asked = join('browser', 'youtube', 'shown-captions.ts');
    for (const file of own.filter((name) => !name.includes('.test.') && name !== asked)) {
      const source = readFileSync(file, 'utf8');
      expect([
        file,
        source.match(/setTimeout|setInterval|requestAnimationFrame|requestIdleCallback|\w+Observer\(/),
      ]).toEqual([file, null]);
    }
  });

  it('has what cites in added styles in a worker of its own, under the head of citeproc-js, with its licence', () => {
    const workers = filesOf(directory).filter((file) => /citation\.worker-[^/]*\.js$/.test(file));
    expect(workers.length).toBe(1);
    expect(readFileSync(workers[0] as string, 'utf8')).toMatch(/^\/\*\s+Copyright \(c\) 2009-2019 Frank Bennett/);
    expect(kilobytes(workers)).toBeLessThan(100);
    for (const notice of ['third-party.txt', 'third-party/citeproc-js.txt', 'third-party/csl-locales.txt'])
      expect(readFileSync(join(directory, notice), 'utf8')).toMatch(/Licen[sc]e|licen[sc]ed/);
    const pages = ['sidepanel.html', 'background.js'].map((file) => readFileSync(join(directory, file), 'utf8'));
    expect(pages.join('')).not.toContain('citation.worker');
  });

  it('puts no transcript into the content script or the panel: each talk is a file of its own', () => {
    const talks = scripts.filter((file) => readFileSync(file, 'utf8').includes('what is reasoning anyway'));
    expect(talks.length).toBe(2);
    for (const file of talks) expect(basename(file)).toMatch(/^(?:tEzs3VHyBDM|3k89FMJhZ00)-/);
  });
});
