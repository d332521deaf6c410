/** Packages that several rows name. */
export const PROTOCOL = '@cipherchat/protocol';
export const LIT = ['lit', 'lit/directives/**'];
/** A component sees views of the client, never keys, storage or sockets. */
export const VIEW = '@cipherchat/core/view';
