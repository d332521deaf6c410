import { afterEach, describe, expect, it } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { en } from '../locales/en.ts';
import { InboxRestore } from '../first-run/inbox-restore.ts';
import { InboxPassphrase } from './inbox-passphrase.ts';
import { InboxRecovery } from './inbox-recovery.ts';

afterEach(() => document.body.replaceChildren());

const buttonIn = (page: InboxRecovery | InboxPassphrase | InboxRestore, words: string): HTMLButtonElement | undefined =>
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

describe('the passphrase', () => {
  it('is offered as random words, and added once it was typed again', async () => {
    const client = new FakeClient([]);
    const page = Object.assign(new InboxPassphrase(), { strings: en, client });
    document.body.replaceChildren(page);
    await page.updateComplete;
    const { passphrase } = en.recovery;
    buttonIn(page, passphrase.set)?.click();
    const field = (id: string) => page.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`);
    await expect.poll(() => field('passphrase')?.value).toMatch(/^[a-z]+( [a-z]+){5}$/u);
    const words = field('passphrase')?.value;
    buttonIn(page, passphrase.others)?.click();
    await expect.poll(() => field('passphrase')?.value).not.toBe(words);
    const submit = (typed: string, again: string): void => {
      const [first, second] = [field('passphrase'), field('again')];
      if (first !== null && second !== null) [first.value, second.value] = [typed, again];
      buttonIn(page, passphrase.add)?.click();
    };
    submit('otter lamp winter', 'otter lamp winte');
    await expect.poll(() => page.renderRoot.textContent).toContain(passphrase.differs);
    expect(client.called('backup.addPassphrase')).toEqual([]);
    submit('otter', 'otter');
    await expect.poll(() => page.renderRoot.textContent).toContain(passphrase.tooShort);
    expect(field('passphrase')?.value).toBe('otter');
    const added = new Promise((resolve) => page.addEventListener('added', resolve));
    submit('otter lamp winter', ' otter lamp\nwinter');
    await added;
    page.isSet = true;
    await expect.poll(() => page.renderRoot.textContent).toContain(passphrase.isSet);
    expect(client.called('backup.addPassphrase')).toEqual([['otter'], ['otter lamp winter']]);
  });
});

describe('the restore', () => {
  it('takes address and passphrase instead, and keeps what was typed in each', async () => {
    const client = new FakeClient([], { phase: 'no-identity' });
    const page = Object.assign(new InboxRestore(), { strings: en, client });
    document.body.replaceChildren(page);
    await page.updateComplete;
    const type = (id: string, words: string): void => {
      const field = page.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
      if (field !== null) field.value = words;
      field?.dispatchEvent(new Event('input'));
    };
    type('code', 'abca');
    buttonIn(page, en.recovery.withPassphrase)?.click();
    await page.updateComplete;
    type('address', 'larch');
    type('passphrase', 'otter lamp winter');
    client.backup.outcome = { kind: 'refused', why: 'not-an-address' };
    buttonIn(page, en.recovery.begin)?.click();
    await expect.poll(() => page.renderRoot.textContent).toContain(en.recovery.refusals['not-an-address']);
    expect(client.called('backup.restore')).toEqual([
      [{ kind: 'passphrase', address: 'larch', passphrase: 'otter lamp winter' }],
    ]);
    expect(page.shadowRoot?.activeElement?.id).toBe('address');
    buttonIn(page, en.recovery.withCode)?.click();
    await page.updateComplete;
    expect(page.renderRoot.querySelector('textarea')?.value).toBe('abca');
  });

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
