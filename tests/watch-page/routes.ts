import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { timedText, transcriptRows } from './captions.ts';
import { contentSecurityPolicy, renderConsent, renderDocument } from './document.ts';
import { sendMedia } from './media-range.ts';
import { pageScript } from './page-script.ts';
import { payloadOf } from './pages.ts';
import { findVideo } from './videos.ts';

type Route = (url: URL, request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Asked for anew each time, and yet a document may enter the back/forward cache: `no-store` would forbid that. */
const CACHING = 'no-cache';
/** What is the same as long as the server runs need not be asked for twice. */
const LASTING = { 'cache-control': 'max-age=86400' };

function send(response: ServerResponse, status: number, type: string, body: string, headers: object = {}): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHING, ...headers });
  response.end(body);
}

const sendMissing = (response: ServerResponse): void => send(response, 404, 'text/plain', 'Not found');

const sendPageScript: Route = async (_url, _request, response) =>
  send(response, 200, 'text/javascript', await pageScript(), LASTING);

const STYLE = ['frame', 'watch', 'pages', 'player']
  .map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

const sendStyle: Route = (_url, _request, response) => send(response, 200, 'text/css', STYLE, LASTING);

const sendPayload: Route = (url, _request, response) => {
  const payload = payloadOf(new URL(url.searchParams.get('path') ?? '', url));
  if (payload) send(response, 200, 'application/json', JSON.stringify(payload), LASTING);
  else sendMissing(response);
};

const sendVideo: Route = (url, request, response) => {
  const video = findVideo(url.searchParams.get('id'));
  if (video) sendMedia(new URL(`./media/${video.durationSeconds}.webm`, import.meta.url), request, response);
  else sendMissing(response);
};

const sendAdvertisement: Route = (_url, request, response) =>
  sendMedia(new URL('./media/advertisement.webm', import.meta.url), request, response);

/** Asked without the player's token, YouTube answers 200 with nothing in it: see captions.ts. */
const sendTimedText: Route = (url, _request, response) => send(response, 200, 'application/json', timedText(url));

const sendTranscript: Route = (url, _request, response) =>
  send(response, 200, 'application/json', JSON.stringify(transcriptRows(url.searchParams.get('id') ?? '')));

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

const sendConsent: Route = (_url, _request, response) => send(response, 200, 'text/html', renderConsent());

const sendNothing: Route = (_url, _request, response) => void response.writeHead(204).end();

const ROUTES: readonly (readonly [prefix: string, route: Route])[] = [
  ['/stand-in/page.js', sendPageScript],
  ['/stand-in/style.css', sendStyle],
  ['/stand-in/payload', sendPayload],
  ['/stand-in/media', sendVideo],
  ['/stand-in/advertisement', sendAdvertisement],
  ['/stand-in/transcript', sendTranscript],
  ['/standin-consent', sendConsent],
  ['/videoplayback/advertisement', sendAdvertisement],
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
