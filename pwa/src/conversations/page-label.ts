/** What stands for the page that a visitor is on: its title, else its address. */
import type { VisitorPage } from '@cipherchat/core/view';

/** Without the scheme, and the stroke at the end. */
export const shortPage = (address: string): string => address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');

export const pageLabel = ({ title, address }: Pick<VisitorPage, 'title' | 'address'>): string =>
  title ?? shortPage(address);
