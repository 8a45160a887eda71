import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

/** A proxy that lets a browser reach one host only, and remembers every other one it asked for. */
export interface RecordingProxy {
  readonly server: Server;
  /** `host:port` of each refused request, in order. */
  readonly refused: readonly string[];
}

/** The proxy leads `host:443` to a port of this machine. */
export function createRecordingProxy(host: string, port: number): RecordingProxy {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(new URL(request.url ?? '/', 'http://unknown').host);
    response.writeHead(403).end();
  });
  server.on('connect', (request, client, head) => {
    client.on('error', () => client.destroy());
    if (request.url !== `${host}:443`) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  return { server, refused };
}
