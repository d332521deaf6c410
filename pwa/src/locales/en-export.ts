/** The export of conversations as a file: its dialog, and words inside of the file. */
export const exporting = {
  /** Item in the menu of a conversation, and the button that makes the file. */
  heading: 'Export',
  one: 'Export this conversation',
  /** Row of the settings, and heading of its dialog. */
  all: 'Export everything',
  allHint: 'All conversations on this device in one file, as text or JSON.',
  /** Stands in the dialog before anything is made, and at the beginning of the file. */
  warning: 'This file is not encrypted. Anyone who has it can read it.',
  hint: 'It is made on this device and sent to no one. It has the names of files and pictures, not the files. Keep it where you keep invoices.',
  format: 'Format',
  text: 'Text, to read',
  json: 'JSON, for programs',
  /** `messages`: a number. */
  busy: (messages: string): string => `Messages so far: ${messages}`,
  saved: (messages: string): string => `The file was given to the browser as a download. Messages: ${messages}`,
  failed: 'The file could not be made, and nothing was saved. Try again.',
  /** In the file. `when`: a time with its zone. */
  made: (when: string): string => `Made ${when}`,
  /** The contact has another name than the one that the owner gave it. */
  callsItself: (name: string): string => `Calls itself ${name}`,
  address: (address: string): string => `Address: ${address}`,
  /** `tags`: joined by commas. */
  tags: (tags: string): string => `Tags: ${tags}`,
};
