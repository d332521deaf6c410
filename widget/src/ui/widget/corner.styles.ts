import { unsafeCSS } from 'lit';
import { cornerCss } from '../../loader/launcher-css.ts';

export const cornerStyles = unsafeCSS(cornerCss);
