// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_CAPTIONS_LENGTH } from '../../core/watch/page-captions.ts';
import { overhear, type PageGlobal } from './overhear.ts';

const ORIGIN = 'https://www.youtube.com';
const CAPTIONS = `${ORIGIN}/api/timedtext?v=AAAAAAAAAAA`;

class FakeRequest extends EventTarget {
  responseURL = '';
  responseType = '';
  response: unknown = null;
  status = 200;
  opened: unknown[] = [];
  open(...values: unknown[]): string {
    this.opened = values;
    return 'opened';
  }
  comes(response: unknown): void {
    this.response = response;
    this.dispatchEvent(new Event('load'));
  }
}

/** The global of a page that answers every `fetch` with this. */
function pageWith(answer: (input: unknown) => Promise<Response>) {
  class PageResponse extends Response {}
  for (const name of ['text', 'json', 'arrayBuffer'] as const)
    Object.defineProperty(PageResponse.prototype, name, {
      value: Response.prototype[name],
      writable: true,
      configurable: true,
    });
  class PageRequest extends FakeRequest {}
  const open = { value: FakeRequest.prototype.open, writable: true, configurable: true };
  Object.defineProperty(PageRequest.prototype, 'open', open);
  const page = { fetch: answer, Response: PageResponse, XMLHttpRequest: PageRequest };
  return page as unknown as PageGlobal;
}

const requestOf = (page: PageGlobal): FakeRequest => new page.XMLHttpRequest() as unknown as FakeRequest;

function responseOf(page: PageGlobal, body: string | null, url = CAPTIONS, init: ResponseInit = {}): Response {
  const response = new page.Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

const heard: (readonly [address: string, body: string | null])[] = [];
let asked: string[] = [];
const ear = {
  wanted: (address: string) => address.startsWith(`${ORIGIN}/api/timedtext`),
  asked: (address: string) => void asked.push(address),
  answered: (address: string, body: string | null) => void heard.push([address, body]),
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

beforeEach(() => {
  (window as { happyDOM?: { setURL(url: string): void } }).happyDOM?.setURL(`${ORIGIN}/watch?v=AAAAAAAAAAA`);
});
let stop = (): void => undefined;
afterEach(() => {
  stop();
  heard.length = 0;
  asked = [];
});

describe('overhear', () => {
  it('hears what a fetch gets, and hands the page the very promise and response', async () => {
    const page = pageWith(async () => responseOf(page, 'words'));
    const given = Promise.resolve(responseOf(page, 'words'));
    page.fetch = () => given;
    stop = overhear(ear, page);
    const promise = page.fetch('/api/timedtext?v=AAAAAAAAAAA');
    expect(promise).toBe(given);
    const response = await promise;
    expect(await response.text()).toBe('words');
    await settled();
    expect(heard).toEqual([[CAPTIONS, 'words']]);
    expect(asked).toEqual([CAPTIONS]);
  });

  it('hears a response that came by a fetch laid by before, whichever way it is read', async () => {
    for (const read of ['text', 'json', 'arrayBuffer'] as const) {
      const page = pageWith(async () => responseOf(page, '{"a":1}'));
      const kept = page.fetch;
      stop = overhear(ear, page);
      const response = await kept(CAPTIONS);
      expect(await response[read]()).toBeTruthy();
      await settled();
      expect(heard.splice(0)).toEqual([[CAPTIONS, '{"a":1}']]);
      stop();
    }
  });

  it.each([
    ['text', 'words', 'words'],
    ['an object', { a: 1 }, '{"a":1}'],
    ['bytes', new TextEncoder().encode('words').buffer, 'words'],
  ])('hears a request that gets %s', (_, response, body) => {
    const page = pageWith(() => Promise.reject(new Error('no')));
    stop = overhear(ear, page);
    const request = requestOf(page);
    request.responseType = typeof response === 'object' && 'a' in response ? 'json' : '';
    expect(request.open('GET', CAPTIONS, true)).toBe('opened');
    expect(request.opened).toEqual(['GET', CAPTIONS, true]);
    request.comes(response);
    expect(heard).toEqual([[CAPTIONS, body]]);
  });

  it('takes what is refused for empty, and leaves what is too large', async () => {
    const page = pageWith(async () => responseOf(page, 'Forbidden', CAPTIONS, { status: 403 }));
    stop = overhear(ear, page);
    await page.fetch(CAPTIONS);
    await settled();
    const large = requestOf(page);
    large.open('GET', CAPTIONS);
    large.comes('x'.repeat(MAX_CAPTIONS_LENGTH + 1));
    expect(heard).toEqual([
      [CAPTIONS, ''],
      [CAPTIONS, null],
    ]);
  });

  it('hears nothing of other addresses, and nothing once it has stopped', async () => {
    const page = pageWith(async (input) => responseOf(page, 'words', String(input)));
    stop = overhear(ear, page);
    await (await page.fetch(`${ORIGIN}/youtubei/v1/next`)).text();
    const request = requestOf(page);
    request.open('GET', CAPTIONS);
    const response = await page.fetch(CAPTIONS);
    stop();
    request.comes('words');
    await response.text();
    await settled();
    expect(heard).toEqual([]);
  });

  it('leaves a failing fetch to fail for the page', async () => {
    const page = pageWith(() => Promise.reject(new TypeError('offline')));
    stop = overhear(ear, page);
    await expect(page.fetch(CAPTIONS)).rejects.toThrow('offline');
  });

  it('keeps to itself what goes wrong in listening', async () => {
    const gone: unknown[] = [];
    const onGone = (event: unknown) => void gone.push(event);
    process.on('unhandledRejection', onGone);
    window.addEventListener('error', onGone);
    // A page that wraps `fetch` itself may answer with anything.
    const page = pageWith(async () => ({ url: CAPTIONS }) as Response);
    stop = overhear(ear, page);
    await page.fetch(CAPTIONS);
    await settled();
    const request = requestOf(page);
    request.open('GET', CAPTIONS);
    Object.defineProperty(request, 'response', {
      get: () => {
        throw new Error('hostile');
      },
    });
    request.dispatchEvent(new Event('load'));
    await settled();
    process.off('unhandledRejection', onGone);
    window.removeEventListener('error', onGone);
    expect([gone, heard]).toEqual([[], []]);
  });

  it('puts back exactly what it found', () => {
    const page = pageWith(() => Promise.reject(new Error('no')));
    const of = () => [
      Object.getOwnPropertyDescriptor(page, 'fetch'),
      Object.getOwnPropertyDescriptor(page.XMLHttpRequest.prototype, 'open'),
      Object.getOwnPropertyDescriptor(page.Response.prototype, 'text'),
    ];
    const before = of();
    stop = overhear(ear, page);
    expect(of()).not.toEqual(before);
    stop();
    expect(of()).toEqual(before);
  });

  it('leaves the wrapper of another extension in its place, and only calls through below it', async () => {
    const page = pageWith(async () => responseOf(page, 'words'));
    stop = overhear(ear, page);
    const ours = page.fetch;
    const theirs = (...values: Parameters<typeof fetch>) => ours.apply(page, values);
    page.fetch = theirs;
    stop();
    expect(page.fetch).toBe(theirs);
    expect(await (await page.fetch(CAPTIONS)).text()).toBe('words');
    await settled();
    expect(heard).toEqual([]);
  });

  it('does without what a page has taken away or sealed', () => {
    const page = pageWith(() => Promise.reject(new Error('no')));
    Object.defineProperty(page, 'fetch', { value: page.fetch, configurable: false, writable: false });
    Reflect.deleteProperty(page.XMLHttpRequest.prototype, 'open');
    stop = overhear(ear, page);
    stop();
  });
});
