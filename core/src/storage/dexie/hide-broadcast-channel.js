/**
 * While it is imported, Dexie opens a BroadcastChannel that the client does not use. Firefox throws there when the user
 * blocks cookies, and then no code of the page runs. So there is none until `show-broadcast-channel.js` runs; both run
 * in one task with Dexie, and no other code runs between them.
 */
export const hidden = Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel');

if (hidden?.configurable === true)
  Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined, configurable: true });
