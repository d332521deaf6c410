/** Colleagues who answer the same visitors. */
export const team = {
  heading: 'Team',
  rowHint: 'Who answers your visitors with you',
  lead: 'Everyone on this list reads what visitors write from then on, and can answer. Visitors see how many there are, and the names.',
  you: 'You',
  owner: 'Owner',
  colleague: 'Colleague',
  invite: 'Invite a colleague',
  inviteHint: 'Send this link to one person. It works once, for seven days. Whoever has it can join.',
  link: 'Link of the invitation',
  copyLink: 'Copy link',
  picture: 'The link as a QR code',
  invitation: (until: string): string => `Open invitation, until ${until}`,
  showLink: 'Show link',
  withdraw: 'Withdraw',
  remove: 'Remove',
  /** Accessible name of the button of one colleague. */
  removeOne: (name: string): string => `Remove ${name}`,
  ask: (name: string): string => `Remove ${name} from the team?`,
  /** What follows for whoever is removed. */
  askNew: 'From now on: no new messages.',
  askOld: 'What was read before stays on the devices of this person.',
  keep: 'Keep',
  pending: 'Is sent with the next connection.',
  otherDevice: 'The team can only be changed on a device that holds the account key.',
  otherRoster:
    'The server shows another list for your team, signed with your key. Nothing changes until this is settled. Ask the operator of the server.',
  failed: 'The team could not be read. Reload to try again.',
  joined: 'Teams that you answer for',
  waiting: 'Waiting for the owner to let you in',
  member: 'You read and answer their visitors',
  leave: 'Leave',
  joinHeading: 'Join a team?',
  joinLead:
    'You will read what visitors write to this address from now on, and answer them. The team and its visitors see your name.',
  joinAddress: 'Address of the team',
  join: 'Join',
  notNow: 'Not now',
  /** What the colleague writes to the owner. `code` has to stay in it. */
  joinWords: (code: string): string => `I accept the invitation to your team. Code: ${code}`,
  /** Over a conversation. */
  seal: (name: string): string => `Only ${name} and your team can read this`,
  sealVisitor: 'Only this visitor and your team can read this',
};
