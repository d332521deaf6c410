/** The words of "Is the chat on my page?". One sentence for each thing that the check can find. */

export const tagCheck = {
  heading: 'Is the chat on my page?',
  hint: 'Opens the page in a new tab and waits for its chat to answer.',
  check: 'Check the page',
  asking: 'Waiting for the page to answer.',
  'no-address': 'This is not the address of a page. It begins with https://.',
  found: 'Your chat is on this page. It can connect.',
  old: 'Your chat is on this page, in an older version. Put the snippet above in place of the old one.',
  withdrawn:
    'Your chat is on this page, and switched off: this version has a known problem. Put the snippet above in place of the old one.',
  other: 'This page has the chat of another address. Copy the snippet again.',
  'no-owner': 'The snippet on this page has no complete address in data-owner. Copy the snippet again.',
  insecure: 'Your chat is on this page, but the page has no https. The chat does not open there.',
  'not-loaded':
    'Your snippet is on this page, but the chat did not load. If the page has a content security policy, allow the host of its address in script-src, not only that one file.',
  'not-connected':
    'Your chat is on this page, but the content security policy of the page does not let it connect. Allow this server in connect-src.',
  closed:
    'The tab was closed before the chat answered, or the page cuts itself off from other tabs (Cross-Origin-Opener-Policy). Such a page cannot be checked: open it and look for the chat.',
  silent:
    'No chat answered. Look in the page for the whole snippet, unchanged: if the hash in integrity is wrong, the browser does not run it. If the page has a content security policy, allow this server in script-src.',
  blocked: 'The browser did not open the page. Allow this site to open tabs, then try again.',
};
