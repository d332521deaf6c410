/**
 * Dexie as a plain ES module, whole, through a path that its package exports. The main entry shares one Dexie per page
 * and throws where the host page has another version.
 */
import './hide-broadcast-channel.js';
export * from 'dexie/dist/modern/dexie.mjs';
import './show-broadcast-channel.js';
