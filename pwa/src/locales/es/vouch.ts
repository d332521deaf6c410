/** What the back end of the owner's site says of its users, in Spanish. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Clientes que confirma su sitio',
  lead: 'Si las personas inician sesión en su sitio, este puede decir quién escribe. Introduzca su clave pública y lo que firme aparecerá como confirmado. Hay ejemplos para Node y PHP.',
  empty: 'Aún no hay ninguna clave, así que ningún nombre está confirmado.',
  label: 'Nombre del sitio',
  labelHint: 'Se muestra como «Confirmado por …»',
  key: 'Clave pública',
  keyHint: 'El archivo PEM de la clave pública o sus bytes. Ed25519 o P-256. No introduzca nunca una clave privada.',
  add: 'Añadir la clave',
  notAKey: 'No es una clave pública que se pueda usar. Copie el archivo entero, con la primera y la última línea.',
  remove: (label) => `Quitar ${label}`,
  by: (label) => `Confirmado por ${label}`,
  bySite: 'Confirmado por su sitio',
  name: 'Nombre',
  customer: 'Número de cliente',
  mail: 'Correo',
  checked: (when) => `Comprobado: ${when}, con sesión iniciada en su sitio.`,
  userBefore: (user) => `Antes su sitio nombró a otro cliente en este chat: ${user}`,
  expired: 'Una confirmación llegó demasiado tarde y no cuenta.',
  otherAddress: 'Una confirmación era para otro visitante u otra bandeja y no cuenta.',
  unknownKey: 'Una confirmación se firmó con una clave que no está en sus ajustes.',
  invalid: 'Una confirmación estaba dañada o no era de su sitio y no cuenta.',
};
