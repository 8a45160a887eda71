import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { isPlayersOwn } from './captions.ts';
import { makeCertificate } from './certificate.ts';
import { createRecordingProxy } from './proxy.ts';
import { answer } from './routes.ts';

const HOST = 'www.youtube.com';

/** The stand-in site, running. A browser reaches it under the real host name by one of the switches below. */
export interface StandIn {
  readonly origin: string;
  /** Port of 127.0.0.1 that speaks HTTPS. */
  readonly port: number;
  /** Command line switches for Chromium: this host leads here, every other host does not exist. */
  readonly chromiumArguments: readonly string[];
  /** Preferences for Firefox: everything goes through the recording proxy. */
  readonly firefoxPreferences: Readonly<Record<string, string | number | boolean>>;
  /** Paths that the site was asked for, in order. */
  readonly askedPaths: readonly string[];
  /** Addresses of this site that a script asked for and the page's own script did not, in order. */
  readonly foreignFetches: readonly string[];
  /** `host:port` of each other host that a browser asked the proxy for, in order. */
  readonly refusedHosts: readonly string[];
  close(): Promise<void>;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Starts the stand-in site and its proxy on free ports of this machine. */
export async function startStandIn(): Promise<StandIn> {
  const { key, cert, spkiHash } = await makeCertificate(HOST);
  const origin = `https://${HOST}`;
  const askedPaths: string[] = [];
  const foreignFetches: string[] = [];
  const site = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    askedPaths.push(url.pathname + url.search);
    const byScript = request.headers['sec-fetch-dest'] === 'empty';
    if (byScript && !url.pathname.startsWith('/stand-in/') && !isPlayersOwn(url)) foreignFetches.push(url.href);
    answer(url, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  const port = await listen(site);
  const proxy = createRecordingProxy(HOST, port);
  const proxyPort = await listen(proxy.server);

  return {
    origin,
    port,
    askedPaths,
    foreignFetches,
    refusedHosts: proxy.refused,
    chromiumArguments: [
      `--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${port},MAP * ~NOTFOUND`,
      `--ignore-certificate-errors-spki-list=${spkiHash}`,
    ],
    firefoxPreferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      // A test may navigate faster than any reader: 0 is no limit.
      'dom.navigation.navigationRateLimit.count': 0,
    },
    async close() {
      for (const server of [site, proxy.server]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
