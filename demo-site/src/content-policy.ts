/** A strict site: it runs no script of its own, and of others only what the chat's origin serves. */

/** `chatUrl` is the origin of the chat server, without a slash at the end. */
export const contentPolicy = (chatUrl: string): string =>
  [
    "default-src 'none'",
    `script-src ${chatUrl}`,
    `connect-src ${chatUrl} ${chatUrl.replace(/^http/u, 'ws')}`,
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html cipherchat',
  ].join('; ');

export const securityHeaders = (chatUrl: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentPolicy(chatUrl),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});
