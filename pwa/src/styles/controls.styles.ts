/**
 * The base of every view of the inbox: the widget's foundation and what the inbox adds. All values come from tokens.
 */
import { bannerStyles, foundation } from '@cipherchat/widget/ui';
import { base } from './base.styles.ts';
import { buttons } from './buttons.styles.ts';
import { contrastThemes } from './contrast-themes.styles.ts';
import { fields } from './fields.styles.ts';
import { marks } from './marks.styles.ts';

export const controls = [foundation, bannerStyles, base, buttons, marks, fields, contrastThemes];
