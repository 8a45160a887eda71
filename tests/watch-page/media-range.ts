import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** First and last byte of a `Range` header, or null for one that cannot be answered. Only single ranges are known. */
export function parseRange(header: string, size: number): { first: number; last: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last } : null;
}

/** Answers with the file, or with the bytes that the request names. */
export function sendMedia(file: URL, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(file);
  const headers = { 'content-type': 'video/webm', 'accept-ranges': 'bytes', 'cache-control': 'no-store' };
  const { range } = request.headers;
  if (range === undefined) {
    response.writeHead(200, { ...headers, 'content-length': size });
    createReadStream(file).pipe(response);
    return;
  }
  const asked = parseRange(range, size);
  if (!asked) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(206, {
    ...headers,
    'content-range': `bytes ${asked.first}-${asked.last}/${size}`,
    'content-length': asked.last - asked.first + 1,
  });
  createReadStream(file, { start: asked.first, end: asked.last }).pipe(response);
}
