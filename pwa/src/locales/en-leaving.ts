/** The words for a visitor who has left. `who`: the contact's name, or what stands for one without a name. */

export const leaving = {
  asks: (who: string): string => `${who} asks you to delete this conversation. Nothing happens before you decide.`,
  keep: 'Keep',
  delete: 'Delete',
  heading: (who: string): string => `Delete the conversation with ${who}?`,
  consequences: [
    'On this device, all messages and the name are deleted for good.',
    'Your other devices keep theirs until you delete them there, too.',
    'A backup that was made before may still have them.',
  ],
  forGood: 'Delete for good',
};
