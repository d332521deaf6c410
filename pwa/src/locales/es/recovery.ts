/** Recovery in Spanish: the section of the settings, and the restore on the first visit. */
import type { BackupState, RestoreOutcome } from '@cipherchat/core';
import type { recovery as english } from '../en-recovery.ts';
import { count } from './count.ts';

type Failure = NonNullable<BackupState['failure']>;
type Refusal = Extract<RestoreOutcome, { readonly kind: 'refused' }>['why'];

const numbers = new Intl.NumberFormat('es');
const ofConversations = (many: number): string => count(many, { one: '{n} conversación', other: '{n} conversaciones' });
const ofMessages = (many: number): string => count(many, { one: '{n} mensaje', other: '{n} mensajes' });

/** Sentences that say why there is no newer backup, and what to do. */
const failures: Readonly<Record<Failure, string>> = {
  offline: 'Espera una conexión con el servidor y continúa por sí sola.',
  full: 'El servidor no tiene espacio para tu copia de seguridad. Consulta a quien lo administra.',
  'too-large':
    'Tu bandeja de entrada es más grande de lo que guarda el servidor. La copia de seguridad quedó como estaba.',
  replaced:
    'Se creó un código nuevo en otro dispositivo. Crea aquí un código nuevo para continuar desde este dispositivo.',
  rollback:
    'El servidor tiene una copia de seguridad más antigua que la que hizo este dispositivo. Se dejó como estaba. Crea un código nuevo para sustituirla.',
  tampered:
    'La copia de seguridad del servidor no la hicieron tus dispositivos. Se dejó como estaba. Crea un código nuevo para sustituirla.',
  'old-server': 'Este servidor no guarda copias de seguridad. Primero hay que actualizarlo.',
  other: 'El servidor la rechazó. Se vuelve a intentar antes de una hora.',
};

/** Sentences that say why nothing was restored. */
const refusals: Readonly<Record<Refusal, string>> = {
  'too-short': 'El código tiene 56 caracteres en 14 grupos, y faltan algunos. No se cambió nada.',
  'too-long': 'El código tiene 56 caracteres en 14 grupos, y aquí hay más. No se cambió nada.',
  mistyped:
    'Este código no concuerda, así que algún carácter está mal. Se confunden a menudo: O y Q, S y 5, Z y 2. No se cambió nada.',
  'not-an-address': 'Una dirección tiene 32 letras y dígitos. Cópiala entera y vuelve a intentarlo. No se cambió nada.',
  'no-passphrase':
    'Ninguna copia de seguridad de esta dirección se abre con una frase secreta. Prueba con el código de recuperación. No se cambió nada.',
  'passkey-unsupported':
    'Este navegador no tiene llaves de acceso para esta dirección de la bandeja de entrada. Usa otro navegador o tu código de recuperación. No se cambió nada.',
  'passkey-no-prf':
    'Esta llave de acceso no puede abrir una copia de seguridad en este navegador. Usa otro navegador o tu código de recuperación. No se cambió nada.',
  'passkey-cancelled':
    'No se usó ninguna llave de acceso: cerraste la pregunta, pasó demasiado tiempo o aquí no hay ninguna llave de acceso. No se cambió nada.',
  'passkey-failed':
    'El navegador no pudo usar ninguna llave de acceso. Vuelve a intentarlo o usa tu código de recuperación. No se cambió nada.',
  'passkey-of-lock':
    'Esta llave de acceso abre el bloqueo de un dispositivo, no una copia de seguridad. Elige otra. No se cambió nada.',
  'wrong-secret':
    'Ninguna copia de seguridad se abre con esto. ¿Es de antes? El código, la frase secreta y las llaves de acceso dejan de valer cuando se crea un código nuevo. No se cambió nada.',
  tampered: 'Otra persona modificó esta copia de seguridad, así que no se usó nada de ella. Aquí no se cambió nada.',
  'other-account':
    'Esta copia de seguridad es de otra dirección que la que dice, así que no se usó nada de ella. Aquí no se cambió nada.',
  rollback:
    'El servidor entregó una copia de seguridad anterior a la última tuya, así que no se usó nada de ella. Vuelve a intentarlo más tarde o consulta a quien administra el servidor.',
  'list-missing': 'El servidor ya no conoce esta dirección. Aquí no se cambió nada.',
  'too-many-devices': 'Esta dirección ya tiene 16 dispositivos. Quita uno en otro dispositivo y vuelve a intentarlo.',
  'not-empty': 'Este navegador ya tiene una bandeja de entrada. Usa otro navegador u otro perfil de este.',
  offline: 'El servidor no respondió. Lo que se empezó se conserva: vuelve a intentarlo para continuar.',
  'old-server': 'Este servidor no guarda copias de seguridad.',
  'storage-full': 'A este navegador no le queda espacio. Libera espacio y vuelve a intentarlo. No se cambió nada.',
};

export const recovery: typeof english = {
  heading: 'Recuperación',
  none: 'Todavía no hay copia de seguridad.',
  noneMore:
    'Si se pierde este navegador, también se pierden tu dirección y tus conversaciones. Un código de recuperación permite recuperarlas.',
  notHere:
    'Este dispositivo no puede hacer copias de seguridad. Abre la bandeja de entrada en el dispositivo que creó tu dirección.',
  saved: (when) => `Última copia de seguridad: ${when}.`,
  savedMore: (conversations, messages) =>
    `${ofConversations(conversations)}, ${ofMessages(messages)}. Solo tú puedes abrirla.`,
  waits: 'Se está haciendo la copia de seguridad.',
  failed: 'No hay una copia de seguridad más reciente.',
  failures,
  make: 'Crear un código de recuperación',
  another: 'Código nuevo',
  anotherMore: 'Anula el código anterior. Crea uno si alguien pudo haberlo visto.',
  anotherLimit:
    'Quien tuviera el código anterior y una copia de seguridad antigua todavía puede leerla. Es posible que el servidor haya guardado una.',
  now: 'Hacer copia ahora',
  code: 'Tu código de recuperación',
  codeMore:
    'Recupera tu bandeja de entrada si pierdes todos los dispositivos. Nadie más tiene una copia. Anótalo o imprímelo.',
  print: 'Imprimir',
  copy: 'Copiar',
  copied: 'Copiado. No lo dejes donde otros puedan leerlo.',
  notCopied: 'No se pudo copiar. Anótalo.',
  have: 'Ya lo tengo',
  cancel: 'Cancelar',
  check: 'Escribe dos grupos de tu código',
  checkMore: 'Así sabes que puedes leerlo. El código solo vale después de esto.',
  group: (number) => `Grupo ${numbers.format(number)}`,
  checkWrong: 'Estos no son los grupos del código. Míralo otra vez.',
  confirm: 'Usar este código',
  showAgain: 'Mostrar el código otra vez',
  done: 'El código está en uso.',
  notDone: 'No se pudo guardar el código en este dispositivo. Vuelve a intentarlo.',
  passkey: {
    heading: 'Llave de acceso',
    more: 'Una segunda forma de recuperación, junto al código. La guarda tu teléfono, equipo o llave de seguridad, y se abre igual que se desbloquea ese dispositivo.',
    isSet:
      'Abre tu copia de seguridad en todos los navegadores que tengan tus llaves de acceso. Un código nuevo la anula.',
    add: 'Añadir una llave de acceso',
    another: 'Añadir otra llave de acceso',
    adding: 'Tu navegador te pregunta ahora…',
    label: (name) => `${name} (copia de seguridad)`,
    problems: {
      unsupported:
        'Este navegador no tiene llaves de acceso para esta dirección de la bandeja de entrada. Tu código de recuperación funciona en todas partes.',
      'no-prf':
        'Esta llave de acceso no puede abrir una copia de seguridad, así que no se añadió. Usa otro tipo, como un teléfono o una llave de seguridad más reciente.',
      cancelled:
        'No se añadió ninguna llave de acceso: cerraste la pregunta o pasó demasiado tiempo. No se cambió nada.',
      failed: 'El navegador no pudo crear una llave de acceso. Vuelve a intentarlo o usa otro tipo. No se cambió nada.',
      'too-many':
        'Tu copia de seguridad tiene ocho accesos, que es el máximo. Crea un código nuevo, que anula los demás.',
      'not-kept':
        'No se pudo añadir la llave de acceso en este dispositivo. Vuelve a intentarlo o carga antes la página de nuevo.',
    },
  },
  passphrase: {
    heading: 'Frase secreta',
    more: 'Una segunda forma de recuperación, junto al código. Puedes memorizarla. El servidor podría intentar adivinarla, así que tiene que ser larga.',
    set: 'Definir una frase secreta',
    isSet: 'Abre tu copia de seguridad junto con tu dirección. Un código nuevo la anula.',
    form: 'Añadir una frase secreta',
    words: 'Bastan seis palabras al azar. Usa estas, pide otras o escribe las tuyas: 16 caracteres o más.',
    field: 'Frase secreta',
    others: 'Otras palabras',
    onceMore: 'Otra vez',
    limit:
      'El servidor guarda la copia cifrada, así que podría probar frases secretas. El código de recuperación no tiene esa debilidad. Guárdalo.',
    add: 'Añadir frase secreta',
    adding: 'El cifrado tarda un momento…',
    cancel: 'Cancelar',
    tooShort: 'Una frase secreta tiene 16 caracteres o más. Hazla más larga.',
    differs: 'Las dos no son iguales. Escríbela otra vez.',
    notKept:
      'No se pudo añadir la frase secreta en este dispositivo. Vuelve a intentarlo o carga antes la página de nuevo.',
  },
  offer: 'Tengo un código de recuperación o una llave de acceso',
  restore: 'Recupera tu bandeja de entrada',
  restoreMore:
    'Escribe el código de recuperación: 14 grupos de cuatro caracteres. En mayúsculas o minúsculas, con o sin espacios.',
  field: 'Código de recuperación',
  typed: (groups) => count(groups, { one: '{n} grupo de 14', other: '{n} grupos de 14' }),
  withPassphrase: 'Tengo una frase secreta',
  withCode: 'Tengo un código de recuperación',
  passphraseMore: 'Escribe tu dirección y tu frase secreta. La dirección está en el fragmento de código de tu sitio.',
  addressField: 'Tu dirección',
  passphraseField: 'Frase secreta',
  opening: 'Probando tu frase secreta. Tarda un momento…',
  withPasskey: 'Tengo una llave de acceso',
  passkeyMore:
    'Tu navegador pregunta dos veces: primero qué llave de acceso usar y luego si abrir con ella la copia de seguridad.',
  usePasskey: 'Usar una llave de acceso',
  asking: 'Tu navegador te pregunta ahora…',
  begin: 'Restaurar',
  again: 'Volver a intentar',
  back: 'Mejor crear una bandeja de entrada nueva',
  looking: 'Buscando tu copia de seguridad…',
  reading: (read, all) =>
    count(read, {
      one: `Leyendo tu copia de seguridad: {n} parte de ${numbers.format(all)}`,
      other: `Leyendo tu copia de seguridad: {n} partes de ${numbers.format(all)}`,
    }),
  refusals,
  restored: 'Tu bandeja de entrada está de vuelta',
  restoredMore: (conversations, messages, when) =>
    `${ofConversations(conversations)} y ${ofMessages(messages)}, tal como estaban el ${when}.`,
  restoredDevice: 'Este es un dispositivo nuevo de tu dirección. Tus contactos ven que añadiste uno.',
  others: (others) =>
    count(others, {
      one: '{n} dispositivo más sigue formando parte de tu dirección y puede leer lo que llega.',
      other: '{n} dispositivos más siguen formando parte de tu dirección y pueden leer lo que llega.',
    }),
  stale: (date) =>
    `Ningún dispositivo tuyo ha confirmado esta dirección desde el ${date}. Si desde entonces te robaron un dispositivo, pregunta a tus contactos si ven dispositivos que no conoces.`,
  open: 'Abrir mi bandeja de entrada',
};
