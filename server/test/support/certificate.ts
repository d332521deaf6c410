/** A certificate for chat.example that nobody trusts, made by openssl. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export type Certificate = { readonly certificate: string; readonly key: string };

/** Writes both files into the directory; gives their paths. */
export const makeCertificate = (directory: string): Certificate => {
  const [certificate, key] = [join(directory, 'chat.pem'), join(directory, 'chat.key')];
  const subject = ['-subj', '/CN=chat.example', '-addext', 'subjectAltName=DNS:chat.example'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { certificate, key };
};
