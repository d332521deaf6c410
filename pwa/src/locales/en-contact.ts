/** What the owner keeps about a visitor. */
export const contact = {
  /** Label of the button, and of the field that it opens. */
  rename: 'Rename',
  name: 'Name',
  nameHint: 'Only you see this name. Leave it empty to go back to the one that they gave.',
  save: 'Save',
  cancel: 'Cancel',
  nameTooLong: 'This name is too long. Shorten it, then save again.',
  notSaved: 'This browser could not store it.',
  tags: 'Tags',
  addTag: 'Tag',
  newTag: 'New tag',
  tagHint: 'Only you see tags. Press Enter to add it.',
  tagTooLong: 'This tag is too long. Shorten it, then add it again.',
  tooManyTags: 'There is room for 16 tags. Remove one first.',
  /** Accessible name of the button on a tag. */
  removeTag: (tag: string): string => `Remove the tag ${tag}`,
};
