import { expect, it } from 'vitest';
import { describeChatStore } from '../port.contract.ts';
import { describeSealedRows } from '../sealed-rows.contract.ts';
import { createDexieHarness } from '../../../test/support/dexie-harness.ts';
import { describeMigrations } from './migrations.contract.ts';
import { describeSealedInstantTexts } from './sealed-instant-texts.contract.ts';
import { describeLockStore } from './dexie-lock-store.contract.ts';
import { describeDexieProfile } from './dexie-profile.contract.ts';

describeChatStore('Dexie in a browser', createDexieHarness());
describeSealedRows('Dexie in a browser', createDexieHarness());
describeDexieProfile('in a browser');
describeMigrations('in a browser');
describeLockStore('in a browser');
describeSealedInstantTexts('in localStorage', () => localStorage);

it('does not tell the rest of the origin which rows change', async () => {
  const harness = await createDexieHarness()();
  const store = await harness.open();
  const heard: unknown[] = [];
  const eavesdropper = new BroadcastChannel('x-storagemutated-1');
  eavesdropper.addEventListener('message', ({ data }) => heard.push(data));
  await store.commit([{ kind: 'put', table: 'messages', row: { key: 'a', group: 'g', order: 1, value: 1 } }]);
  const end = new Promise((resolve) => eavesdropper.addEventListener('message', resolve));
  const marker = new BroadcastChannel('x-storagemutated-1');
  marker.postMessage('end');
  await end;
  expect(heard).toEqual(['end']);
  eavesdropper.close();
  marker.close();
  await harness.dispose();
});
