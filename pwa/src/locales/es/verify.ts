/** The words of comparing safety numbers with a contact, in Spanish. `who`: the contact's name, or `visitor`. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'este visitante',
  heading: (who) => `¿Es realmente ${who}?`,
  close: 'Cerrar',
  how: 'Método',
  numbers: 'Leer números',
  picture: 'Mostrar imagen',
  scan: 'Escanear',
  loading: 'Leyendo el número de seguridad',
  none: 'Todavía no hay número de seguridad. Aparece cuando se haya comprobado el primer mensaje del visitante.',
  numbersLead: (who) =>
    `Habla con ${who} por teléfono o en persona y compara el número en voz alta. En el chat está detrás de la línea «Solo tú y … podéis leer esto».`,
  number: 'Número de seguridad',
  differ: 'Son distintos',
  same: 'Son iguales',
  calm: 'Para la mayoría de las preguntas no hace falta. Es para el día en que importe.',
  pictureLead: (who) =>
    `Deja que ${who} escanee esta imagen, en persona o por videollamada. Después escanea la suya, para saberlo tú también.`,
  pictureLabel: 'Imagen del número de seguridad',
  scanLead: (who) =>
    `Escanea la imagen que muestra ${who}. En una bandeja de entrada está detrás de «Mostrar imagen»; en el chat, junto al número.`,
  camera: 'Imagen de la cámara',
  cameraHint: 'La imagen de la cámara no sale de esta pestaña.',
  noCamera: 'Aquí no se puede usar la cámara. Permítela en tu navegador o compara los números en voz alta.',
  noPicture: 'Esa no es la imagen de un número de seguridad. Pon la otra imagen delante de la cámara.',
  ownPicture: 'Esa es tu propia imagen. Escanea la de la otra pantalla.',
  verified: (who) => `La identidad de ${who} está verificada`,
  visitorVerified: 'La identidad de este visitante está verificada',
  verifiedLead:
    'En ambos lados se ve el mismo número, así que no hay nadie en medio. Se informa a tus otros dispositivos.',
  differHeading: 'Los números son distintos',
  differLead: (who) =>
    `Puede que haya alguien en medio o que este sea el número de otra conversación. No escribas aquí nada importante. Pregunta a ${who} por otro canal y vuelve a comparar.`,
  again: 'Comparar otra vez',
  notSaved: 'Este navegador no pudo guardarlo. Libera espacio y vuelve a intentarlo.',

  mark: 'Identidad verificada',
  weakMark: 'Comparado en otro dispositivo',
  here: (when) => `Comparaste los números en este dispositivo (${when}).`,
  there: (device, when) =>
    device === undefined
      ? `Comparaste los números en otro dispositivo (${when}).`
      : `Comparaste los números en ${device} (${when}).`,
  comparedOn: (device) => (device === undefined ? 'Comparado en otro dispositivo' : `Comparado en ${device}`),
  weakLead: 'Ese dispositivo no puede confirmarlo para los demás.',
  confirmLead: 'Ese dispositivo no puede confirmarlo para los demás. Este sí puede, si fuiste tú.',
  confirm: 'Confirmar',
  undo: 'Deshacer',
  row: 'Número de seguridad',
};
