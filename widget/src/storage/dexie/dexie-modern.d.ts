/** The plain ES module of Dexie. The package's main entry shares one Dexie per page and throws when the host page has another version. */
declare module 'dexie/dist/modern/dexie.mjs' {
  export * from 'dexie';
}
