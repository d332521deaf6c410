/** The words of comparing safety numbers with a contact, in Dutch. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'deze bezoeker',
  heading: (who) => `Is dit echt ${who}?`,
  close: 'Sluiten',
  how: 'Hoe',
  numbers: 'Nummers voorlezen',
  picture: 'Afbeelding tonen',
  scan: 'Scannen',
  loading: 'Het veiligheidsnummer wordt gelezen',
  none: 'Er is nog geen veiligheidsnummer. Het verschijnt zodra het eerste bericht van de ander is gecontroleerd.',
  numbersLead: (who) =>
    `Bel ${who} of spreek af, en lees elkaar het nummer voor. In de chat staat het achter de regel “Alleen jij en … kunnen dit lezen”.`,
  number: 'Veiligheidsnummer',
  differ: 'Ze verschillen',
  same: 'Ze zijn hetzelfde',
  calm: 'Voor de meeste vragen is dit niet nodig. Het is voor de dag waarop het erop aankomt.',
  pictureLead: (who) =>
    `Laat ${who} deze afbeelding scannen, ter plekke of in een videogesprek. Scan daarna de afbeelding van de ander, zodat jij het ook weet.`,
  pictureLabel: 'Afbeelding van het veiligheidsnummer',
  scanLead: (who) =>
    `Scan de afbeelding die ${who} toont. In een inbox staat die achter “Afbeelding tonen”, in de chat naast het nummer.`,
  camera: 'Camerabeeld',
  cameraHint: 'Het camerabeeld blijft in dit tabblad.',
  noCamera: 'De camera kan hier niet worden gebruikt. Sta dat toe in je browser of lees elkaar de nummers voor.',
  noPicture: 'Dat is niet de afbeelding van een veiligheidsnummer. Houd de andere afbeelding voor de camera.',
  ownPicture: 'Dat is je eigen afbeelding. Scan die op het andere scherm.',
  verified: (who) => `${who} is geverifieerd`,
  visitorVerified: 'Deze bezoeker is geverifieerd',
  verifiedLead:
    'Jullie zien allebei hetzelfde nummer, dus zit er niemand tussen. Je andere apparaten krijgen dit te horen.',
  differHeading: 'De nummers verschillen',
  differLead: (who) =>
    `Misschien zit er iemand tussen, of dit is het nummer van een ander gesprek. Schrijf hier niets belangrijks. Vraag het ${who} via een ander kanaal en vergelijk opnieuw.`,
  again: 'Opnieuw vergelijken',
  notSaved: 'Deze browser kon dat niet opslaan. Maak ruimte vrij en probeer het opnieuw.',

  mark: 'Geverifieerd',
  weakMark: 'Vergeleken op een ander apparaat',
  here: (when) => `Je hebt de nummers op dit apparaat vergeleken: ${when}.`,
  there: (device, when) =>
    device === undefined
      ? `Je hebt de nummers op een ander apparaat vergeleken: ${when}.`
      : `Je hebt de nummers op ${device} vergeleken: ${when}.`,
  comparedOn: (device) => (device === undefined ? 'Vergeleken op een ander apparaat' : `Vergeleken op ${device}`),
  weakLead: 'Dat apparaat kan het niet bevestigen voor de andere.',
  confirmLead: 'Dat apparaat kan het niet bevestigen voor de andere. Dit apparaat wel, als jij het was.',
  confirm: 'Bevestigen',
  undo: 'Ongedaan maken',
  row: 'Veiligheidsnummer',
};
