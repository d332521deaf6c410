import { describeChatStore } from '../port.contract.ts';
import { describeSealedRows } from '../sealed-rows.contract.ts';
import { createDexieHarness } from '../../../test/support/dexie-harness.ts';
import { describeDexieProfile } from './dexie-profile.contract.ts';

describeChatStore('Dexie in a browser', createDexieHarness());
describeSealedRows('Dexie in a browser', createDexieHarness());
describeDexieProfile('in a browser');
