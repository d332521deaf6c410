/** The plain ES module of Dexie. The package's main entry shares one Dexie per page and throws when the host page has another version. */
export * from 'dexie/dist/modern/dexie.mjs';
