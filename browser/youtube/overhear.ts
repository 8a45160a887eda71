import { MAX_CAPTIONS_LENGTH } from '../../core/watch/page-captions.ts';

/** What is listened for. */
export interface Ear {
  /** Whether what comes from an address is of interest; it is absolute. */
  wanted(address: string): boolean;
  /** A request to such an address has been seen. */
  asked(address: string): void;
  /** Its answer: null for more than is read; what YouTube refuses is empty. */
  answered(address: string, body: string | null): void;
}

/** The global of a page, as far as answers come through it. */
export type PageGlobal = Pick<typeof globalThis, 'fetch' | 'Response' | 'XMLHttpRequest'>;

/**
 * Listens to what the scripts of the page get from some addresses, by looking over the shoulder of the functions that
 * they call: each is called through with the same `this` and the same values, and its answer is handed on as it is;
 * a response is read from a clone. Responses are noticed when they come, and when they are read, for scripts that laid
 * `fetch` by before.
 * @returns to be called to stop. What was found is put back, unless somebody has wrapped it further since: then what is
 * left in the chain only calls through.
 */
export function overhear({ wanted, asked, answered }: Ear, page: PageGlobal = globalThis): () => void {
  let listening = true;
  const taken = new WeakSet<Response>();

  const isWanted = (address: string): boolean => listening && wanted(address);

  function take(response: Response, asking: string): void {
    const address = response.url || asking;
    if (taken.has(response) || response.bodyUsed || !isWanted(address)) return;
    taken.add(response);
    const clone = response.clone();
    readBody(clone).then(
      (body) => quietly(() => listening && answered(address, clone.ok ? body : '')),
      () => undefined,
    );
  }

  function takeFrom(request: XMLHttpRequest, asking: string): void {
    const address = request.responseURL || asking;
    if (!isWanted(address)) return;
    const body = request.status < 400 ? textOf(request) : '';
    answered(address, body.length <= MAX_CAPTIONS_LENGTH ? body : null);
  }

  const before = (self: unknown): void => {
    if (self instanceof page.Response) take(self, '');
  };
  const undo = [
    wrap(page, 'fetch', {
      after(_, [input], result) {
        const address = absolute(input instanceof Request ? input.url : String(input));
        if (!isWanted(address)) return;
        asked(address);
        Promise.resolve(result as Promise<Response>).then(
          (response) => quietly(() => take(response, address)),
          () => undefined,
        );
      },
    }),
    wrap(page.XMLHttpRequest.prototype, 'open', {
      after(self, [, target]) {
        const address = absolute(String(target));
        if (!isWanted(address)) return;
        asked(address);
        const request = self as XMLHttpRequest;
        request.addEventListener('load', () => quietly(() => takeFrom(request, address)), { once: true });
      },
    }),
    wrap(page.Response.prototype, 'text', { before }),
    wrap(page.Response.prototype, 'json', { before }),
    wrap(page.Response.prototype, 'arrayBuffer', { before }),
  ];
  return () => {
    listening = false;
    for (const putBack of undo) putBack();
  };
}

/** What is done at a call of a function, beside it. */
interface Notice {
  before?(self: unknown): void;
  after?(self: unknown, values: readonly unknown[], result: unknown): void;
}

function wrap<T extends object>(owner: T, name: keyof T & string, notice: Notice): () => void {
  const found = Object.getOwnPropertyDescriptor(owner, name);
  if (typeof found?.value !== 'function' || !found.configurable) return () => undefined;
  const own: unknown = new Proxy(found.value as () => unknown, {
    apply(target, self, values: unknown[]) {
      quietly(() => notice.before?.(self));
      const result: unknown = Reflect.apply(target, self, values);
      quietly(() => notice.after?.(self, values, result));
      return result;
    },
  });
  Object.defineProperty(owner, name, { ...found, value: own });
  return () => {
    if (Object.getOwnPropertyDescriptor(owner, name)?.value === own) Object.defineProperty(owner, name, found);
  };
}

/** Whatever goes wrong in listening must not reach the page. */
function quietly(act: () => unknown): void {
  try {
    act();
  } catch {
    // Nothing was heard.
  }
}

const absolute = (address: string): string => new URL(address, document.baseURI).href;

function textOf({ response, responseType }: XMLHttpRequest): string {
  if (typeof response === 'string') return response;
  if (response instanceof ArrayBuffer) return new TextDecoder().decode(response);
  return responseType === 'json' ? JSON.stringify(response) : '';
}

/** Null for more than is read. */
async function readBody(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length <= MAX_CAPTIONS_LENGTH) continue;
    reader.cancel().catch(() => undefined);
    return null;
  }
  return text + decoder.decode();
}
