/**
 * What every view of the inbox is made of: the widget's foundation, and what the inbox adds to it. Values come from the
 * tokens only.
 */
import { foundation } from '@cipherchat/widget/ui';
import { base } from './base.styles.ts';
import { buttons } from './buttons.styles.ts';
import { contrastThemes } from './contrast-themes.styles.ts';
import { fields } from './fields.styles.ts';
import { marks } from './marks.styles.ts';

export const controls = [foundation, base, buttons, marks, fields, contrastThemes];
