/** The words of the list of devices, of linking another one, and of a device that was removed, in Spanish. */
import type { DeviceKindName, LinkFailure } from '@cipherchat/core';
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const kinds: Readonly<Record<DeviceKindName, string>> = {
  widget: 'Chat en una página',
  app: 'Bandeja de entrada',
  bot: 'Programa',
};

/** What ended a link, on the device that grants. `not-authentic` and `wrong-digits` may be an attack. */
const grantFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  'not-a-code':
    'Esa no es la imagen de un dispositivo nuevo de CipherChat. Escanea la imagen que muestra el otro dispositivo.',
  expired: 'Se acabó el tiempo. Empieza de nuevo en ambos dispositivos.',
  unreachable: 'No hay conexión con el servidor. No ha cambiado nada. Vuelve a intentarlo cuando tengas conexión.',
  limited: 'Demasiados intentos en una hora. No ha cambiado nada. Vuelve a intentarlo más tarde.',
  'wrong-digits':
    'Los dígitos no coinciden, así que el dispositivo no se añadió. Empieza de nuevo en ambos dispositivos.',
  'not-authentic':
    'Lo que llegó no viene del dispositivo que ves, así que no se añadió. Empieza de nuevo en ambos dispositivos.',
  full: 'Tienes 16 dispositivos, que es el límite. Quita uno y luego añade este.',
  'no-account-key': 'Este dispositivo no puede añadir otros. Usa el dispositivo que creó la bandeja de entrada.',
  occupied: 'Ese dispositivo ya tiene una bandeja de entrada.',
  unsupported:
    'Este servidor es demasiado antiguo para añadir dispositivos. Pide una actualización a quien lo administra.',
};

/** The same on the device that joins. */
const joinFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  ...grantFailures,
  'not-a-code': 'Esto no es un código. Un código tiene ocho letras y dígitos.',
  expired: 'Se acabó el tiempo o este código no es conocido. Empieza de nuevo en ambos dispositivos.',
  'not-authentic':
    'Lo que llegó no viene del dispositivo que tiene la bandeja de entrada, así que no se vinculó nada. Empieza de nuevo.',
  occupied: 'Este navegador ya tiene una bandeja de entrada.',
};

const numbers = new Intl.NumberFormat('es');

const messages = (done: number, total: number): string =>
  count(total, {
    one: `${numbers.format(done)} de {n} mensaje`,
    other: `${numbers.format(done)} de {n} mensajes`,
  });

const history: (typeof english)['history'] = {
  progress: 'Historial',
  coming: 'Tu historial está en camino',
  waiting: 'El resto de tu historial está en espera',
  came: (done, total, since) => `${messages(done, total)}, primero los más recientes. El más antiguo es del ${since}.`,
  none: (total) => `${messages(0, total)}, primero los más recientes.`,
  waitingHint: 'El resto llega cuando tu otro dispositivo está en línea y tiene abierta la bandeja de entrada.',
  incomplete: 'Una parte de tu historial no llegó',
  incompleteHint: (done, total) =>
    `Aquí: ${messages(done, total)}. Los demás se quedan en el dispositivo donde estaban.`,
  leaving: 'Tu historial se está transfiriendo a tu nuevo dispositivo',
  leavingHint: 'Mantén abierta esta bandeja de entrada hasta que termine. Si se interrumpe, continúa donde se quedó.',
  sent: (done, total) => `Enviado: ${messages(done, total)}, primero los más recientes.`,
  counting: 'Contando los mensajes',
  refused: 'Tu historial se queda en este dispositivo',
  refusedHint: 'Este servidor no acepta archivos. El nuevo dispositivo recibe lo que llegue a partir de ahora.',
};

export const devices: typeof english = {
  heading: 'Dispositivos',
  back: 'Volver a los ajustes',
  row: 'Tus dispositivos',
  rowHint: 'Usa esta bandeja de entrada en tu teléfono y en otros equipos',
  kinds,
  here: 'aquí',
  since: (date) => `Desde el ${date}`,
  canChange: 'Puede añadir y quitar dispositivos',
  adding: 'Se está añadiendo. Hace falta conexión.',
  removing: 'Se está quitando. Hace falta conexión.',
  hint: 'Todas las personas con las que escribes ven cuántos dispositivos tienes. Los mensajes nuevos llegan a todos ellos.',
  onlyThere: 'Para añadir o quitar dispositivos, abre la bandeja de entrada en el dispositivo que la creó.',
  failed: 'No se pudieron leer tus dispositivos en este dispositivo.',

  rename: (device) => `Cambiar el nombre de ${device}`,
  renameButton: 'Cambiar nombre',
  name: 'Nombre',
  nameHint: 'Solo tú ves este nombre, en este dispositivo.',
  nameTooLong: 'Este nombre es demasiado largo. Acórtalo y vuelve a intentarlo.',
  notSaved: 'Este navegador no pudo guardarlo. Libera espacio y vuelve a intentarlo.',
  save: 'Guardar',
  cancel: 'Cancelar',
  close: 'Cerrar',

  remove: (device) => `Quitar ${device}`,
  removeHeading: (device) => `¿Quitar ${device}?`,
  removeEffects: [
    'No recibe más mensajes ni puede enviarlos.',
    'Lo que ya tiene se queda en él hasta que alguien lo elimine allí.',
    'Las personas con las que escribes ven que tus dispositivos cambiaron.',
  ],
  why: '¿Por qué?',
  notUsed: 'Ya no lo uso',
  lost: 'Se perdió o lo robaron',
  lostHint:
    'La lista de tus dispositivos dirá entonces que otra persona pudo tener sus claves. Las personas con las que escribes verán una marca en lo que envió desde ayer.',
  keep: 'Conservarlo',
  doRemove: 'Quitarlo',

  add: 'Añadir un dispositivo',
  backupFirst: 'Crea primero un código de recuperación',
  backupFirstLead:
    'Solo este dispositivo puede añadir y quitar otros. Si se pierde sin copia de seguridad, los demás pierden tu dirección al cabo de unas semanas. Crear un código de recuperación lleva dos minutos.',
  makeCode: 'Ir a la recuperación',
  addAnyway: 'Añadir un dispositivo sin copia de seguridad',
  addLead:
    'Abre la página de esta bandeja de entrada en el otro dispositivo y elige «Tengo una bandeja de entrada en otro dispositivo». Aparecerá una imagen.',
  scan: 'Escanear su imagen',
  show: 'Mostrar un código',
  how: 'Método',
  camera: 'Imagen de la cámara',
  cameraHint: 'Encuadra la imagen del otro dispositivo. La imagen de la cámara no sale de esta pestaña.',
  noCamera: 'Aquí no se puede usar la cámara. Permítela en tu navegador o muestra un código.',
  code: 'Código',
  codeSteps: (page) => [
    `En el otro dispositivo, abre ${page} y elige «Tengo una bandeja de entrada en otro dispositivo».`,
    'Elige «Escribir un código» e introduce estos ocho caracteres.',
    'Entonces mostrará seis dígitos. Escríbelos aquí.',
  ],
  codePicture: 'O escanea esta imagen con la cámara de tu teléfono. Abre la página con el código.',
  codePictureLabel: 'Imagen que abre la página de esta bandeja de entrada con el código',
  connecting: 'Conectando',
  waiting: 'Esperando al otro dispositivo',
  digitsHeading: 'Escribe los seis dígitos del otro dispositivo',
  digitsLead: 'Su pantalla muestra seis dígitos. Si no ves ninguno, cancela: respondió otra cosa.',
  digits: 'Seis dígitos',
  consent: [
    'Puede leer y responder todas las conversaciones en tu nombre.',
    'Recibe tu historial desde este dispositivo y los mensajes que lleguen a partir de ahora.',
  ],
  refusal: 'No puede añadir ni quitar dispositivos.',
  allow: 'Permitir',
  allowing: 'Añadiendo el dispositivo',
  added: 'El dispositivo fue admitido. Pide confirmación antes de vincularse.',
  again: 'Empezar de nuevo',
  grantFailures,

  history,

  haveInbox: 'Tengo una bandeja de entrada en otro dispositivo',
  join: 'Usa una bandeja de entrada que ya tienes',
  joinSteps: [
    'En el dispositivo que tienes, abre Ajustes, Dispositivos, Añadir un dispositivo.',
    'Escanea allí esta imagen.',
    'Aquí aparecerán seis dígitos. Escríbelos allí.',
  ],
  picture: 'Imagen para escanear con tu otro dispositivo',
  typeCode: 'Escribir un código',
  typeCodeHint: 'Ocho caracteres que muestra tu otro dispositivo',
  showPicture: 'Mostrar una imagen',
  next: 'Continuar',
  joinDigits: 'Escribe estos dígitos en tu otro dispositivo',
  joinWaits: 'Esperando a que los escribas allí',
  question: '¿Es esta tu bandeja de entrada?',
  questionLead: (total) =>
    count(total, {
      one: '{n} dispositivo, contando este. Su dirección es:',
      other: '{n} dispositivos, contando este. Su dirección es:',
    }),
  questionHint: 'Vincúlala solo si es tuya. Quien tuviera otra bandeja de entrada leería lo que escribas aquí.',
  yes: 'Vincular',
  no: 'No',
  newInbox: 'Crear una bandeja de entrada nueva',
  joining: 'Vinculando',
  joinFailures,

  removed: 'Este dispositivo se quitó',
  removedLead: 'Lo quitó otro de tus dispositivos. No recibe más mensajes ni puede enviarlos.',
  revokedLead: (since) =>
    `Lo quitó otro de tus dispositivos e indicó que estaba en otras manos desde el ${since}. ` +
    'No recibe más mensajes ni puede enviarlos.',
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} mensaje no se envió. Sigue aquí.',
      other: '{n} mensajes no se enviaron. Siguen aquí.',
    }),
  removedChoice: 'Puedes conservar lo que hay aquí y leerlo, o eliminarlo todo en este dispositivo.',
  keepReading: 'Conservar solo para leer',
  wipe: 'Eliminar todo aquí',
  wipeHeading: '¿Eliminar todo en este dispositivo?',
  wipeLead: 'Las claves y los mensajes de este dispositivo desaparecen. Tus otros dispositivos conservan los suyos.',
  wipeFailed:
    'El navegador no lo eliminó todo. Cierra las otras pestañas de esta bandeja de entrada y vuelve a intentarlo.',
  unexpected:
    'Si no te lo esperabas, revisa tus otros dispositivos: pudo hacerlo alguien que tenga uno de ellos. ' +
    'Avisa por otro medio a las personas con las que escribes.',
  readOnly: 'Este dispositivo se quitó. Puedes leer lo que hay aquí.',
};
