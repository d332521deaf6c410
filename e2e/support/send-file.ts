/** Chooses a file, as its user does, and sends it. */
import type { Page } from 'playwright-core';

export type SentFile = {
  readonly name: string;
  readonly mimeType?: string;
  readonly buffer: Buffer;
  /** Written into the box while the file lies in the tray. */
  readonly caption?: string;
};

export const sendFile = async (page: Page, { name, mimeType, buffer, caption }: SentFile): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Attach files' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: mimeType ?? 'application/octet-stream', buffer });
  const send = page.getByRole('button', { name: 'Send 1 file' });
  await send.waitFor();
  if (caption === undefined) {
    await send.click();
    return;
  }
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(caption);
  await box.press('Enter');
};
