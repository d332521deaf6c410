/** What the back end of the owner's site says of its users. */

export const vouch = {
  /** The group of the settings with the keys of the site. */
  heading: 'Customers your site confirms',
  lead: 'If people log in on your site, its back end can say who writes. Enter its public key, and what it signs shows as confirmed. There are examples for Node and PHP.',
  empty: 'No key yet, so no name is confirmed.',
  label: 'Name of the site',
  labelHint: 'Shown as “Confirmed by …”',
  key: 'Public key',
  keyHint: 'The PEM file of the public key, or its bytes. Ed25519 or P-256. Never enter a private key.',
  add: 'Add the key',
  notAKey: 'This is not a public key that can be used. Copy the whole file, with its first and its last line.',
  remove: (label: string): string => `Remove ${label}`,
  /** `label`: what the owner calls the key. */
  by: (label: string): string => `Confirmed by ${label}`,
  /** The key has no name. */
  bySite: 'Confirmed by your site',
  name: 'Name',
  /** The site's own id of the user. */
  customer: 'Customer number',
  mail: 'Mail',
  /** `when`: a time, such as 10:42. */
  checked: (when: string): string => `Checked ${when}: logged in on your site.`,
  /** `user`: an id of the site. */
  userBefore: (user: string): string => `Your site named another customer in this chat before: ${user}`,
  /** Why something that came as a confirmation is not believed. */
  expired: 'A confirmation came too late, so it does not count.',
  otherAddress: 'A confirmation was for another visitor or inbox, so it does not count.',
  unknownKey: 'A confirmation was signed with a key that is not in your settings.',
  invalid: 'A confirmation was damaged or not from your site, so it does not count.',
};
