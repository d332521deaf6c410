/** What every view of the inbox is made of. Values come from the tokens only. */
import { base } from './base.styles.ts';
import { buttons } from './buttons.styles.ts';
import { contrastThemes } from './contrast-themes.styles.ts';
import { fields } from './fields.styles.ts';
import { marks } from './marks.styles.ts';

export const controls = [base, buttons, marks, fields, contrastThemes];
