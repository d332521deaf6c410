/** How the chat looks on the pages of the owner. */
export const looks = {
  heading: 'Appearance of the chat',
  rowHint: 'Colour, greeting and place, with a preview',
  lead: 'Choose what fits your pages and look at the preview. The choices stay on this device. They count once the tag below is on your pages.',
  colour: 'Colour',
  colours: {
    petrol: 'Petrol',
    pine: 'Pine',
    ink: 'Ink',
    plum: 'Plum',
    brick: 'Brick',
  },
  other: 'Another colour',
  /** Contrast, as WCAG 2.2 counts it. */
  easy: (ratio: string): string => `Text on it is easy to read: ${ratio} to 1.`,
  pale: (ratio: string): string => `On a white page the button is hard to see: ${ratio} to 1. It should be 3 or more.`,
  greeting: 'Greeting',
  greetingHint: 'A sentence or two above the first message',
  openers: 'First messages to choose from',
  openersHint: 'One per line. Visitors can change them before they send.',
  corner: 'Corner',
  right: 'Bottom right',
  left: 'Bottom left',
  cornerHint: 'Changes sides on pages that are read from right to left.',
  /** Theme and language: what the page around the chat has. */
  likePage: 'Like the page',
  preview: 'Preview of the chat on a page',
  tag: 'Your tag',
  tagHint: 'Put it into your pages in place of the tag that is there.',
};
