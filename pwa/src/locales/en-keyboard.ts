/** The keys of the inbox, and the list of them. */
export const keyboard = {
  heading: 'Keyboard',
  /** Row of the settings that opens the list. */
  rowHint: 'The keys of the inbox',
  /** Finds what one wants to do: its name, the field in it, and the headings of what it offers. */
  palette: 'Find an action',
  paletteAsk: 'What do you want to do?',
  thisConversation: 'This conversation',
  goTo: 'Go to',
  nothingFound: 'Nothing found',
  /** Headings of the groups. */
  anywhere: 'Anywhere',
  inList: 'In the list',
  inConversation: 'In a conversation',
  /** What the keys do. */
  thisList: 'This list',
  next: 'Next, previous',
  open: 'Open',
  reply: 'Reply',
  closing: 'Close or reopen',
  letters: 'Single letters',
  /** `search`: the keys of the search, such as Ctrl K. */
  lettersHint: (search: string): string => `Turn them off if you use speech control. ${search} stays.`,
  /** The name of the key, where there is no command key. */
  ctrl: 'Ctrl',
};
