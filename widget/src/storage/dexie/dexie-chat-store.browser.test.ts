import { describeChatStore } from '../port.contract.ts';
import { describeSealedRows } from '../sealed-rows.contract.ts';
import { createDexieHarness } from './dexie-harness.ts';

describeChatStore('Dexie in a browser', createDexieHarness());
describeSealedRows('Dexie in a browser', createDexieHarness());
