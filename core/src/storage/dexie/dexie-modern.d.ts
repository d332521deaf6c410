export * from 'dexie';
