import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` takes it. */
  readonly spkiHash: string;
}

/** A certificate for the host, valid for this day only and never written to a disk. */
export async function makeCertificate(host: string): Promise<Certificate> {
  const dayMs = 86_400_000;
  const made = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - dayMs),
    notAfterDate: new Date(Date.now() + dayMs),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spkiHash: createHash('sha256').update(publicKey).digest('base64') };
}
