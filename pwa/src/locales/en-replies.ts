/** Texts that the owner saves, and puts into a message with a slash. */
export const replies = {
  heading: 'Saved replies',
  /** Name of the button at the message box. */
  open: 'Saved replies, or type a slash',
  /** Row of the settings that leads to the page. */
  rowHint: 'Texts that you send often',
  /** `{name}` is what the user types. */
  lead: 'Type / in an empty message and choose one. {name} becomes the name of the visitor. All of your devices have these replies, and visitors never see the list.',
  empty: 'No saved reply yet',
  add: 'Add a reply',
  /** Accessible name of the button of one reply. */
  edit: (title: string): string => `Edit ${title}`,
  title: 'Short name',
  titleHint: 'What you type after the slash, for example ship-norway',
  text: 'Text',
  titleTooLong: 'The short name is missing or too long. Change it, then save again.',
  textMissing: 'The text is missing. Write it, then save again.',
  textTooLong: 'The text is too long. Shorten it, then save again.',
  tooMany: 'There is room for 200 replies. Delete one first.',
  failed: 'The saved replies could not be read. Reload to try again.',
  /** Next to the heading of the list over the message. */
  count: (shown: number, all: number): string => `${String(shown)} of ${String(all)}`,
  none: 'No saved reply fits',
  /** Read out while the arrow keys choose one. */
  chosen: (title: string, at: number, of: number): string => `${title}, ${String(at)} of ${String(of)}`,
  /** After the keys that do it, below the list. */
  choose: 'choose',
  putIn: 'put in',
  close: 'close',
  /** The name of the key. */
  enter: 'Enter',
  editAll: 'Edit saved replies',
};
