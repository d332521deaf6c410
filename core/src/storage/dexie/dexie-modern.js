/**
 * Dexie as a plain ES module, whole, through a path that its package exports. The main entry shares one Dexie per page
 * and throws where the host page has another version.
 */
export * from 'dexie/dist/modern/dexie.mjs';
