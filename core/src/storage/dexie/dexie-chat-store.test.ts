import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describeChatStore } from '../port.contract.ts';
import { describeSealedRows } from '../sealed-rows.contract.ts';
import { createDexieHarness, fleetingStorage } from '../../../test/support/dexie-harness.ts';
import { describeMigrations } from './migrations.contract.ts';
import { describeSealedInstantTexts } from './sealed-instant-texts.contract.ts';
import { describeLockStore } from './dexie-lock-store.contract.ts';
import { describeDexieProfile } from './dexie-profile.contract.ts';

const api = { indexedDB: new IDBFactory(), IDBKeyRange };

describeChatStore('Dexie over fake-indexeddb', createDexieHarness(api));
describeSealedRows('Dexie over fake-indexeddb', createDexieHarness(api));
describeDexieProfile('over fake-indexeddb', api);
describeMigrations('over fake-indexeddb', api);
describeLockStore('over fake-indexeddb', api);
describeSealedInstantTexts('in memory', fleetingStorage);
