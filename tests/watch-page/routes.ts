import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { transformWithOxc } from 'vite';
import { contentSecurityPolicy, renderDocument } from './document.ts';
import { sendMedia } from './media-range.ts';
import { payloadOf } from './pages.ts';
import { findVideo } from './videos.ts';

type Route = (url: URL, request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

function send(response: ServerResponse, status: number, type: string, body: string, headers: object = {}): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

const sendMissing = (response: ServerResponse): void => send(response, 404, 'text/plain', 'Not found');

/** The page's scripts are TypeScript; the browser gets them without the types. */
const sendPageScript: Route = async (url, _request, response) => {
  const name = /^\/stand-in\/page\/([\w-]+\.ts)$/.exec(url.pathname)?.[1];
  const file = name && new URL(`./page/${name}`, import.meta.url);
  if (!file || !existsSync(file)) {
    sendMissing(response);
    return;
  }
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file.pathname, { sourcemap: false });
  send(response, 200, 'text/javascript', code);
};

const sendStyle: Route = (_url, _request, response) =>
  send(response, 200, 'text/css', readFileSync(new URL('./style.css', import.meta.url), 'utf8'));

const sendPayload: Route = (url, _request, response) => {
  const payload = payloadOf(new URL(url.searchParams.get('path') ?? '', url));
  if (payload) send(response, 200, 'application/json', JSON.stringify(payload));
  else sendMissing(response);
};

const sendVideo: Route = (url, request, response) => {
  const video = findVideo(url.searchParams.get('id'));
  if (video) sendMedia(new URL(`./media/${video.durationSeconds}.webm`, import.meta.url), request, response);
  else sendMissing(response);
};

/** Asked without the player's token, YouTube answers 200 with nothing in it. */
const sendTimedText: Route = (_url, _request, response) => send(response, 200, 'application/json', '');

const sendPage: Route = (url, _request, response) => {
  const payload = payloadOf(url);
  if (!payload) {
    sendMissing(response);
    return;
  }
  const nonce = randomBytes(16).toString('base64url');
  const headers = { 'content-security-policy': contentSecurityPolicy(nonce) };
  send(response, 200, 'text/html', renderDocument(url, payload, nonce), headers);
};

const sendNothing: Route = (_url, _request, response) => void response.writeHead(204).end();

const ROUTES: readonly (readonly [prefix: string, route: Route])[] = [
  ['/stand-in/page/', sendPageScript],
  ['/stand-in/style.css', sendStyle],
  ['/stand-in/payload', sendPayload],
  ['/videoplayback', sendVideo],
  ['/api/timedtext', sendTimedText],
  ['/favicon.ico', sendNothing],
  ['/', sendPage],
];

/** Answers one request to the stand-in site. */
export async function answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, route] = ROUTES.find(([prefix]) => url.pathname.startsWith(prefix)) ?? [];
  if (route) await route(url, request, response);
  else sendMissing(response);
}
