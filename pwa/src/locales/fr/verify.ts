/** The words of comparing safety numbers with a contact, in French. `who`: the contact's name, or `visitor`. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'ce visiteur',
  heading: (who) => `Est-ce vraiment ${who}\u202f?`,
  close: 'Fermer',
  how: 'Méthode',
  numbers: 'Lire les numéros',
  picture: 'Afficher l’image',
  scan: 'Scanner',
  loading: 'Lecture du numéro de sécurité',
  none: 'Il n’y a pas encore de numéro de sécurité. Il apparaît une fois le premier message du visiteur vérifié.',
  numbersLead: (who) =>
    `Appelez ${who} ou voyez-vous en personne, et lisez-vous mutuellement le numéro. Dans le chat, il se trouve derrière la ligne «\u00a0Seuls … et vous pouvez lire ceci\u00a0».`,
  number: 'Numéro de sécurité',
  differ: 'Ils sont différents',
  same: 'Ils sont identiques',
  calm: 'Pour la plupart des questions, ce n’est pas nécessaire. C’est pour le jour où cela compte.',
  pictureLead: (who) =>
    `Faites scanner cette image à ${who}, en personne ou en appel vidéo. Scannez ensuite la sienne, pour en avoir vous aussi la certitude.`,
  pictureLabel: 'Image du numéro de sécurité',
  scanLead: (who) =>
    `Scannez l’image que montre ${who}. Dans une boîte de réception, elle se trouve derrière «\u00a0Afficher l’image\u00a0»\u202f; dans le chat, à côté du numéro.`,
  camera: 'Image de la caméra',
  cameraHint: 'L’image de la caméra reste dans cet onglet.',
  noCamera:
    'La caméra ne peut pas être utilisée ici. Autorisez-la dans votre navigateur, ou lisez-vous mutuellement les numéros.',
  noPicture: 'Ce n’est pas l’image d’un numéro de sécurité. Présentez l’autre image devant la caméra.',
  ownPicture: 'C’est votre propre image. Scannez celle de l’autre écran.',
  verified: (who) => `L’identité de ${who} est vérifiée`,
  visitorVerified: 'L’identité de ce visiteur est vérifiée',
  verifiedLead:
    'Le même numéro s’affiche des deux côtés\u00a0: il n’y a donc personne entre vous. Vos autres appareils en sont informés.',
  differHeading: 'Les numéros sont différents',
  differLead: (who) =>
    `Quelqu’un s’est peut-être interposé, ou c’est le numéro d’une autre conversation. N’écrivez rien d’important ici. Interrogez ${who} par un autre moyen, et comparez de nouveau.`,
  again: 'Comparer de nouveau',
  notSaved: 'Ce navigateur n’a pas pu l’enregistrer. Libérez de l’espace, puis réessayez.',

  mark: 'Identité vérifiée',
  weakMark: 'Comparé sur un autre appareil',
  here: (when) => `Vous avez comparé les numéros sur cet appareil (${when}).`,
  there: (device, when) =>
    device === undefined
      ? `Vous avez comparé les numéros sur un autre appareil (${when}).`
      : `Vous avez comparé les numéros sur ${device} (${when}).`,
  comparedOn: (device) => (device === undefined ? 'Comparé sur un autre appareil' : `Comparé sur ${device}`),
  weakLead: 'Cet autre appareil ne peut pas le confirmer pour les autres.',
  confirmLead: 'Cet autre appareil ne peut pas le confirmer pour les autres. Celui-ci le peut, si c’était bien vous.',
  confirm: 'Confirmer',
  undo: 'Annuler',
  row: 'Numéro de sécurité',
};
