/** Why the chat cannot start, connect or send, in Spanish. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Esta versión tiene un problema conocido',
    'Recarga la página para obtener la versión corregida. Tu chat seguirá aquí después.',
  ],
  insecure: ['Este chat necesita una conexión segura', 'Abre esta página con https://.'],
  damaged: [
    'Este navegador no ha devuelto lo que el chat guardó.',
    'Pueden faltar mensajes aquí. Recarga esta página. Si no sirve, borra los datos de este sitio para empezar de nuevo.',
  ],
  unsupported: [
    'Este navegador es demasiado antiguo para este chat',
    'Le falta el cifrado que el chat necesita. Actualiza el navegador o usa otro. No se ha guardado nada.',
  ],
  'storage-denied': [
    'Este navegador no deja que el chat guarde nada',
    'Permite que este sitio guarde datos y vuelve a abrir el chat.',
  ],
  'newer-database': [
    'El chat se ha actualizado en otra pestaña',
    'Recarga esta página para continuar. Tus mensajes se conservan.',
  ],
  'older-build': [
    'Esta página tiene una versión anterior del chat',
    'Recarga esta página. Si sigues viendo esto, escribe desde la última página que usaste. Tus mensajes se conservan.',
  ],
  'other-tab': [
    'Otra pestaña bloquea el chat',
    'Cierra las demás pestañas de este sitio y recarga esta página. Tus mensajes se conservan.',
  ],
  cleared: [
    'Se han borrado los datos de este sitio',
    'Tus mensajes y claves en este navegador han desaparecido. Recarga esta página para empezar un chat nuevo.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Demasiadas solicitudes en poco tiempo.', `${here} El próximo intento será a las ${when}.`],
  policy: (here) => ['Esta página no deja que el chat se conecte.', `Avisa a los responsables de este sitio. ${here}`],
  intercepted: (here) => [
    'Otra cosa responde en lugar del servidor del chat.',
    `Puede que esta red te pida iniciar sesión al abrir otra página. Si no es así, el servidor no está disponible por un rato. ${here}`,
  ],
  blocked: (here) => ['Esta red bloquea el chat.', `Prueba con otra red. ${here}`],
  clock: (here) => ['El reloj de este dispositivo no está en hora.', `Ajústalo e inténtalo de nuevo. ${here}`],
  refused: (here) => [
    'El servidor del chat rechaza este dispositivo.',
    `Recarga la página para obtener la última versión. ${here}`,
  ],
  uninvited: (here) => [
    'Este servidor acepta nuevas bandejas de entrada por invitación.',
    `Abre el enlace de la tuya o pide una a los responsables del servidor. ${here}`,
  ],
  'switched-off': (here) => [
    'Esta cuenta está desactivada.',
    `Pregunta el motivo a los responsables del servidor. ${here}`,
  ],
  storage: (here) => ['El servidor del chat no puede guardar mensajes en este momento.', here],
  slower: () => ['Esta red hace más lento el chat.', 'Los mensajes siguen llegando, unos segundos más tarde.'],
};

const STOPPED = 'Nos hemos detenido antes de que nada saliera de este dispositivo.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Puede que no sea ${name}`,
    `La respuesta del servidor del chat no coincide con la dirección de esta página. ${STOPPED}`,
  ],
  fork: (name) => [
    `Puede que no sea ${name}`,
    `El servidor del chat ha dado dos respuestas distintas sobre su identidad. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Puede que no sea ${name}`,
    `El servidor del chat ha dado una respuesta más antigua que una que ya tenemos. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `Ahora mismo no se puede contactar con ${name}.`,
    'Al servidor del chat le faltan sus claves más recientes. Tus mensajes se quedan en este dispositivo y se enviarán en cuanto el suyo se haya conectado.',
  ],
  'list-missing': (name) => [
    `Puede que ${name} haya cambiado de dispositivos.`,
    'Un mensaje suyo nombra dispositivos que el servidor del chat no conoce. «Reintentar» envía tu mensaje a los dispositivos que conocemos.',
  ],
  'away-too-long': (name) => [
    `${name} lleva tiempo sin entrar.`,
    'Su bandeja de entrada no se ha abierto en más de 45 días. Hasta que se abra, no podemos estar seguros de que un mensaje llegue solo a quien debe.',
  ],
  'unknown-address': (name) => [
    `No se encuentra a ${name}.`,
    'El servidor del chat no conoce la dirección de esta página. Avisa a los responsables de este sitio.',
  ],
  gone: (name) => [
    `${name} ha salido de este chat.`,
    'Ya no se puede enviar nada y no llegará ninguna respuesta. Lo escrito se queda aquí hasta que lo borres.',
  ],
  limited: (_, when) => ['Muchos mensajes en poco tiempo.', `Esperan aquí y se enviarán a partir de las ${when}.`],
  'mailbox-full': (name) => [
    `El buzón de ${name} está lleno.`,
    'Tus mensajes esperan aquí y se enviarán cuando haya espacio.',
  ],
  'server-storage': () => [
    'El servidor del chat no puede guardar mensajes en este momento.',
    'Los tuyos esperan en este dispositivo y se enviarán en cuanto pueda.',
  ],
  refused: () => [
    'El servidor del chat ha rechazado un mensaje.',
    'Se conserva en este dispositivo. Pulsa «Reintentar» para enviarlo de nuevo.',
  ],
  storage: () => [
    'A este navegador no le queda espacio.',
    'Tu texto sigue en el cuadro de abajo. Libera espacio y envíalo de nuevo.',
  ],
};
