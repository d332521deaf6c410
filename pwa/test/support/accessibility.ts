/** What axe finds on the page, and what sticks out of it. */
import axe from 'axe-core';
import { elementsIn } from '../../../widget/test/support/still.ts';

const WHOLE_PAGE = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

/** One line a finding: the rule and the place. */
export const findings = async (): Promise<readonly string[]> => {
  const { violations } = await axe.run(document, WHOLE_PAGE);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
  );
};

/**
 * Elements that reach over the left or right edge of the page, so that one would have to scroll sideways to read them.
 */
export const overhanging = (): readonly string[] =>
  elementsIn(document.body)
    .filter(
      (element) => element instanceof HTMLElement && element.checkVisibility() && !element.classList.contains('hidden'),
    )
    // What is cut with an ellipsis is longer than its block.
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    })
    .map((element) => `${element.localName}.${element.className}`);
