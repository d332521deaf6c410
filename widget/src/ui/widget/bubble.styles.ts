import { unsafeCSS } from 'lit';
import { bubbleCss } from '../../loader/bubble-css.ts';

export const bubbleStyles = unsafeCSS(bubbleCss);
