/** What the back end of the owner's site says of its users, in Dutch. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Klanten die uw site bevestigt',
  lead: 'Als mensen op uw site inloggen, kan die zeggen wie er schrijft. Voer de openbare sleutel in: wat daarmee is ondertekend, verschijnt als bevestigd. Er zijn voorbeelden voor Node en PHP.',
  empty: 'Nog geen sleutel, dus geen naam is bevestigd.',
  label: 'Naam van de site',
  labelHint: 'Getoond als ‘Bevestigd door …’',
  key: 'Openbare sleutel',
  keyHint:
    'Het PEM-bestand van de openbare sleutel, of de bytes ervan. Ed25519 of P-256. Voer nooit een privésleutel in.',
  add: 'Sleutel toevoegen',
  notAKey: 'Dit is geen bruikbare openbare sleutel. Kopieer het hele bestand, met de eerste en de laatste regel.',
  remove: (label) => `${label} verwijderen`,
  by: (label) => `Bevestigd door ${label}`,
  bySite: 'Bevestigd door uw site',
  name: 'Naam',
  customer: 'Klantnummer',
  mail: 'E-mail',
  checked: (when) => `Gecontroleerd: ${when}, ingelogd op uw site.`,
  userBefore: (user) => `Uw site noemde eerder een andere klant in deze chat: ${user}`,
  expired: 'Een bevestiging kwam te laat en telt niet.',
  otherAddress: 'Een bevestiging was voor een andere bezoeker of inbox en telt niet.',
  unknownKey: 'Een bevestiging is ondertekend met een sleutel die niet in uw instellingen staat.',
  invalid: 'Een bevestiging was beschadigd of niet van uw site en telt niet.',
};
