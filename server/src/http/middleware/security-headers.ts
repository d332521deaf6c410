/**
 * Security headers: the inbox runs only its own files, the API is not a page, and builds of the widget are for other
 * pages.
 */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

type Directives = Readonly<Record<string, readonly string[]>>;

const HSTS_SECONDS = 31_536_000;

/** HSTS and upgrade-insecure-requests only over TLS: on plain localhost they would break the site. */
const headers = (publicOrigin: string, directives: Directives, resources: 'same-origin' | 'cross-origin') => {
  const hasTls = publicOrigin.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries([
        ...Object.entries(directives).map(([name, sources]) => [name, [...sources]] as const),
        ...(hasTls ? [['upgrade-insecure-requests', []] as const] : []),
      ]),
    },
    strictTransportSecurity: hasTls ? { maxAge: HSTS_SECONDS, includeSubDomains: false } : false,
    crossOriginResourcePolicy: { policy: resources },
    // A page that the inbox opens answers whether its tag is there.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
};

const NOTHING: Directives = { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] };

/** The websocket of the same origin, named for engines whose 'self' does not cover it. */
const socketOrigin = (publicOrigin: string): string => publicOrigin.replace(/^http/u, 'ws');

const inboxDirectives = (publicOrigin: string): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'", socketOrigin(publicOrigin)],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html', 'cipherchat'],
});

/** Hashes passphrases with WebAssembly, which no page may compile. A worker has the policy of its own file. */
const PASSPHRASE_WORKER = /^\/assets\/passphrase-worker-[\w-]+\.js$/u;
const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'";

const NO_DEVICES = 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()';

export const inboxHeaders = (publicOrigin: string): readonly RequestHandler[] => [
  headers(publicOrigin, inboxDirectives(publicOrigin), 'same-origin'),
  ({ path }, response, next) => {
    response.set('Permissions-Policy', NO_DEVICES);
    if (PASSPHRASE_WORKER.test(path)) response.set('Content-Security-Policy', WORKER_POLICY);
    next();
  },
];

export const apiHeaders = (publicOrigin: string): RequestHandler => headers(publicOrigin, NOTHING, 'cross-origin');
