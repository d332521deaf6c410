/** Words of the lock: its screen and its settings, in Spanish. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

export const lock: typeof english = {
  locked: 'La bandeja de entrada está bloqueada',
  enter: 'Introduce tu PIN.',
  enterEither: 'Introduce tu PIN o usa tu llave de acceso.',
  digits: (typed) => count(typed, { one: '{n} dígito de 6', other: '{n} dígitos de 6' }),
  pad: 'Dígitos',
  delete: 'Borrar',
  opening: 'Abriendo…',
  asking: 'Tu navegador te pregunta ahora…',
  wrong: 'Este PIN no es correcto. Vuelve a intentarlo.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Demasiados intentos fallidos. Vuelve a intentarlo en {n} segundo.',
          other: 'Demasiados intentos fallidos. Vuelve a intentarlo en {n} segundos.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Demasiados intentos fallidos. Vuelve a intentarlo en {n} minuto.',
          other: 'Demasiados intentos fallidos. Vuelve a intentarlo en {n} minutos.',
        });
  },
  failed: 'No se pudo abrir la bandeja de entrada. Vuelve a cargar esta página e inténtalo otra vez.',
  arrives: 'Los mensajes nuevos te esperan hasta que se abra.',
  forgot: '¿Olvidaste el PIN?',
  forgotLead:
    'Sin el PIN, nadie puede leer lo que está guardado en este dispositivo: ni tú ni nosotros. Puedes borrarlo y empezar de nuevo.',
  forgotLeadEither:
    'La llave de acceso también lo abre. Sin ninguno de los dos, nadie puede leer lo que está guardado en este dispositivo: ni tú ni nosotros. Puedes borrarlo y empezar de nuevo.',
  forgotWays:
    'Después puedes vincular este dispositivo a otro que tenga esta bandeja de entrada o restaurar tu copia de seguridad. Si no, empiezas con una dirección nueva y se pierde lo que solo tenía este dispositivo.',
  erase: 'Borrar este dispositivo',
  eraseFailed: 'No se pudo borrar todo. Cierra las otras pestañas de esta bandeja de entrada y vuelve a intentarlo.',
  back: 'Volver',

  heading: 'Bloqueo',
  row: 'Bloquear esta bandeja de entrada',
  off: 'Cualquiera que pueda usar este navegador puede leer tu bandeja de entrada.',
  on: 'Tras un tiempo de inactividad, y cada vez que la cierras o la vuelves a cargar, la bandeja de entrada pide tu PIN. Hasta entonces, los mensajes y nombres guardados aquí no se pueden leer.',
  turnOn: 'Activar',
  turnOff: 'Desactivar',
  when: 'Después de',
  whenHint: 'Se bloquea cuando ninguna pestaña de la bandeja de entrada se ha usado durante este tiempo.',
  after: (minutes) =>
    minutes === 60
      ? count(1, { one: '{n} hora', other: '{n} horas' })
      : count(minutes, { one: '{n} minuto', other: '{n} minutos' }),
  pin: 'PIN',
  pinHint:
    'Seis dígitos, solo en este dispositivo. Tras cinco intentos fallidos, hay que esperar antes de cada nuevo intento.',
  change: 'Cambiar',
  now: 'Bloquear ahora',
  nowHint: 'Bloquea todas las pestañas de esta bandeja de entrada.',
  notices: 'Mientras está bloqueada, las notificaciones dicen «Mensaje nuevo», sin nombre ni texto.',

  passkey: {
    use: 'Usar la llave de acceso',
    row: 'Llave de acceso',
    none: 'Abre el bloqueo igual que se desbloquea tu dispositivo: con la cara, el dedo o su propio PIN. Tu PIN sigue funcionando.',
    has: 'Abre este bloqueo, además de tu PIN.',
    add: 'Añadir una llave de acceso',
    remove: 'Quitar',
    heading: 'Añadir una llave de acceso',
    lead: 'Introduce tu PIN. Después, tu navegador pregunta qué dispositivo o llave de seguridad guarda la llave de acceso.',
    label: (name) => `${name} (bloqueo)`,
    problems: {
      'passkey-unsupported':
        'Este navegador no tiene llaves de acceso para esta dirección de la bandeja de entrada. Usa tu PIN.',
      'passkey-no-prf':
        'Esta llave de acceso no puede abrir un bloqueo. Usa tu PIN o añade una llave de acceso de otro tipo.',
      'passkey-cancelled':
        'No se usó ninguna llave de acceso: cerraste la pregunta, pasó demasiado tiempo o la llave de acceso no está aquí. Usa tu PIN o vuelve a intentarlo.',
      'passkey-failed': 'El navegador no pudo usar ninguna llave de acceso. Usa tu PIN o vuelve a intentarlo.',
      changed:
        'La llave de acceso ya no abre este bloqueo. Usa tu PIN y vuelve a añadir la llave de acceso en los ajustes.',
    },
  },

  onHeading: 'Elige un PIN',
  onLead:
    'Cada mensaje de este dispositivo se cifra otra vez con él. Puede tardar un minuto, y las otras pestañas de la bandeja de entrada se reinician.',
  onLimit:
    'Si olvidas el PIN, se pierde lo que solo tiene este dispositivo. Quien copie los archivos de este navegador puede probar todos los PIN de seis dígitos en un equipo potente, así que bloquea también tu dispositivo.',
  changeHeading: 'Cambiar el PIN',
  offHeading: 'Desactivar el bloqueo',
  offLead: 'Entonces, cualquiera que pueda usar este navegador podrá leer tu bandeja de entrada.',
  oldPin: 'PIN',
  newPin: 'PIN nuevo, seis dígitos',
  again: 'PIN nuevo, otra vez',
  cancel: 'Cancelar',
  notSix: 'Un PIN tiene seis dígitos.',
  notEqual: 'Los dos no son iguales. Introduce el PIN nuevo otra vez.',
  otherTab:
    'Otra pestaña de la bandeja de entrada no se cerró, así que no se cambió nada. Ciérrala y vuelve a intentarlo.',
  notChanged: 'No se pudo cambiar el bloqueo. Todo está como antes. Vuelve a cargar esta página e inténtalo otra vez.',
  busy: 'Cifrando tu bandeja de entrada…',
};
