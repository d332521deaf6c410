import { unsafeCSS } from 'lit';
import { cornerCss } from '../launcher/launcher-css.ts';

export const cornerStyles = unsafeCSS(cornerCss);
