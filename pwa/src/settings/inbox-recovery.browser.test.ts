import { afterEach, describe, expect, it } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { en } from '../locales/en.ts';
import { InboxRestore } from '../first-run/inbox-restore.ts';
import { InboxRecovery } from './inbox-recovery.ts';

afterEach(() => document.body.replaceChildren());

const buttonIn = (page: InboxRecovery | InboxRestore, words: string): HTMLButtonElement | undefined =>
  [...page.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);

describe('the section "Recovery"', () => {
  const open = async () => {
    const client = new FakeClient([]);
    const page = Object.assign(new InboxRecovery(), { strings: en, client });
    document.body.replaceChildren(page);
    await expect.poll(() => page.renderRoot.querySelector('h3')).not.toBeNull();
    const press = async (words: string): Promise<void> => {
      await expect.poll(() => buttonIn(page, words)).toBeDefined();
      buttonIn(page, words)?.click();
      await page.updateComplete;
    };
    const groups = () => [...page.renderRoot.querySelectorAll<HTMLInputElement>('.group')];
    const type = (words: (place: number) => string): void => {
      for (const field of groups()) field.value = words(Number(field.id.slice('group-'.length)));
    };
    return { client, page, press, groups, type };
  };

  it('uses a code only once two of its groups were typed', async () => {
    const { client, page, press, groups, type } = await open();
    expect(page.renderRoot.textContent).toContain(en.recovery.none);
    await press(en.recovery.make);
    await expect.poll(() => page.renderRoot.querySelectorAll('.code li').length).toBe(14);
    await press(en.recovery.have);
    expect(groups()).toHaveLength(2);
    type(() => 'xxxx');
    await press(en.recovery.confirm);
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.checkWrong);
    expect(client.called('backup.useCode')).toEqual([]);
    type((place) => client.backup.code[place]?.toUpperCase() ?? '');
    await press(en.recovery.confirm);
    await expect
      .poll(() => client.called('backup.useCode'))
      .toEqual([[client.backup.code.join(''), { replace: false }]]);
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.waits);
  });

  it('says how old the backup is, or why there is none, and ends the old code with a new one', async () => {
    const { client, page, press, type } = await open();
    client.backup.now = {
      ...client.backup.now,
      kind: 'on',
      savedAt: Date.now() - 120_000,
      conversations: 2,
      messages: 9,
    };
    await expect.poll(() => page.renderRoot.textContent, { timeout: 8_000 }).toContain('2 minutes ago');
    client.backup.now = { ...client.backup.now, failure: 'replaced' };
    await press(en.recovery.now);
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.failures.replaced);
    expect(client.called('backup.backUpNow')).toHaveLength(1);
    await press(en.recovery.another);
    await press(en.recovery.have);
    type((place) => client.backup.code[place] ?? '');
    await press(en.recovery.confirm);
    await expect
      .poll(() => client.called('backup.useCode'))
      .toEqual([[client.backup.code.join(''), { replace: true }]]);
  });
});

describe('the restore', () => {
  it('keeps what was typed, says what is wrong with it, and ends with what came back', async () => {
    const client = new FakeClient([], { phase: 'no-identity' });
    const page = Object.assign(new InboxRestore(), { strings: en, client });
    document.body.replaceChildren(page);
    await page.updateComplete;
    const field = () => page.renderRoot.querySelector('textarea');
    const input = field();
    if (input !== null) input.value = 'abca abcb';
    input?.dispatchEvent(new Event('input'));
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.typed(2));
    buttonIn(page, en.recovery.begin)?.click();
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.refusals['wrong-secret']);
    expect(field()?.value).toBe('abca abcb');
    expect(field()?.getAttribute('aria-invalid')).toBe('true');
    client.backup.outcome = {
      kind: 'restored',
      conversations: 1,
      messages: 2,
      savedAt: 5,
      others: 1,
      notConfirmedSince: undefined,
    };
    const opened = new Promise((resolve) => page.addEventListener('opened', resolve));
    buttonIn(page, en.recovery.again)?.click();
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.others(1));
    expect(client.called('backup.restore')).toHaveLength(2);
    buttonIn(page, en.recovery.open)?.click();
    await opened;
  });
});
