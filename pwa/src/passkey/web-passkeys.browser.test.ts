/** Passkeys in a real browser, with its authenticator for tests. */
import { afterEach, expect, test, vi } from 'vitest';
import { addAuthenticator, type Authenticator } from '../../test/support/virtual-authenticator.ts';
import { createWebPasskeys } from './web-passkeys.ts';

const passkeys = createWebPasskeys('CipherChat');
const bytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const newPasskey = () => ({ handle: bytes(53), name: 'Larch & Loam (backup)', input: bytes(32) });

let authenticator: Authenticator | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await authenticator?.remove();
  authenticator = undefined;
});

test('a passkey computes the same secret again, from its input alone, and says what it was made for', async () => {
  authenticator = await addAuthenticator();
  const passkey = newPasskey();
  const made = await passkeys.make(passkey);
  expect(made.secret).toHaveLength(32);
  const chosen = await passkeys.choose();
  expect(chosen).toEqual({ id: made.id, handle: passkey.handle });
  expect(await passkeys.use(chosen.id, passkey.input)).toEqual(made.secret);
  expect(await passkeys.use(chosen.id, bytes(32))).not.toEqual(made.secret);
});

test('an authenticator that computes nothing while it makes a passkey is asked again', async () => {
  authenticator = await addAuthenticator();
  const create = navigator.credentials.create.bind(navigator.credentials);
  vi.spyOn(navigator.credentials, 'create').mockImplementation(async (options) => {
    const credential = (await create(options)) as PublicKeyCredential;
    vi.spyOn(credential, 'getClientExtensionResults').mockReturnValue({ prf: { enabled: true } });
    return credential;
  });
  const passkey = newPasskey();
  const { id, secret } = await passkeys.make(passkey);
  expect(secret).toHaveLength(32);
  expect(await passkeys.use(id, passkey.input)).toEqual(secret);
});

test('two passkeys stand next to each other', async () => {
  authenticator = await addAuthenticator();
  const [first, second] = [newPasskey(), newPasskey()];
  const one = await passkeys.make(first);
  const other = await passkeys.make({ ...second, input: first.input });
  expect(other.secret).not.toEqual(one.secret);
  expect(await passkeys.use(one.id, first.input)).toEqual(one.secret);
});

test('an authenticator that computes no secrets is refused', async () => {
  authenticator = await addAuthenticator({ hasPrf: false });
  await expect(passkeys.make(newPasskey())).rejects.toMatchObject({ name: 'PasskeyError', code: 'no-prf' });
});

test('a browser that says so beforehand makes no passkey', async () => {
  vi.spyOn(PublicKeyCredential, 'getClientCapabilities').mockResolvedValue({ 'extension:prf': false });
  const create = vi.spyOn(navigator.credentials, 'create');
  await expect(passkeys.make(newPasskey())).rejects.toMatchObject({ code: 'no-prf' });
  expect(create).not.toHaveBeenCalled();
});

test('a person who is not recognised makes and uses none', async () => {
  authenticator = await addAuthenticator();
  const { id } = await passkeys.make(newPasskey());
  await authenticator.block();
  await expect(passkeys.make(newPasskey())).rejects.toMatchObject({ code: 'cancelled' });
  await expect(passkeys.use(id, bytes(32))).rejects.toMatchObject({ code: 'cancelled' });
  await expect(passkeys.choose()).rejects.toMatchObject({ code: 'cancelled' });
});

test('an authenticator that has none of ours is as one whose question was closed', async () => {
  authenticator = await addAuthenticator();
  await expect(passkeys.choose()).rejects.toMatchObject({ code: 'cancelled' });
  await expect(passkeys.use(bytes(16), bytes(32))).rejects.toMatchObject({ code: 'cancelled' });
});

test('a browser without passkeys says so', async () => {
  vi.stubGlobal('PublicKeyCredential', undefined);
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  await expect(passkeys.make(newPasskey())).rejects.toMatchObject({ code: 'unsupported' });
  await expect(passkeys.choose()).rejects.toMatchObject({ code: 'unsupported' });
});
