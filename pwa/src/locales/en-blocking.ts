/** Blocking a contact, and the list of those who are blocked. */
export const blocking = {
  /** Item in the menu of a conversation. */
  block: 'Block',
  unblock: 'Unblock',
  /** In a conversation whose contact is blocked. */
  isBlocked:
    'You blocked this contact. What they send is thrown away unread on all your devices, and they are not told.',
  /** Heading in the settings. */
  heading: 'Blocked contacts',
  lead: 'What they send is thrown away unread on all your devices. They are not told, and the server does not know. To block someone, open the conversation, then More, Block.',
  empty: 'No one is blocked',
  /** Accessible name of a button. */
  unblockOne: (name: string): string => `Unblock ${name}`,
  failed: 'This browser could not store it. Try again.',
};
