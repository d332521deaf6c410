/** The words of the connection check, in Spanish. */
import type { CheckStep, ConnectionCause } from '@cipherchat/core';
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return count(Math.round(ms), { one: '{n} ms', other: '{n} ms' });
  if (seconds < 120) {
    return count(seconds < 10 ? round(seconds) : Math.round(seconds), { one: '{n} segundo', other: '{n} segundos' });
  }
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n} minuto', other: '{n} minutos' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n} hora', other: '{n} horas' });
  return count(Math.round(seconds / 86_400), { one: '{n} día', other: '{n} días' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'Los relojes del dispositivo y del servidor coinciden.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `Los relojes del dispositivo y del servidor difieren en ${apart}: este dispositivo va atrasado.`
    : `Los relojes del dispositivo y del servidor difieren en ${apart}: este dispositivo va adelantado.`;
};

const steps: Readonly<Record<CheckStep, string>> = {
  network: 'Red',
  reach: 'Acceso al servidor',
  server: 'Servidor',
  version: 'Versión',
  clock: 'Reloj',
  'sign-in': 'Identificación',
  websocket: 'Conexión en directo',
  polling: 'Conexión más lenta',
  delay: 'Tiempo de respuesta',
};

/** `ms`: see `CheckResult`. */
const good: Readonly<Record<CheckStep, (ms: number) => string>> = {
  network: () => 'Este dispositivo está conectado a una red.',
  reach: (ms) =>
    ms === 0 ? 'La dirección del servidor responde.' : `La dirección del servidor responde en ${duration(ms)}.`,
  server: () => 'Quien responde es el servidor del chat.',
  version: () => 'El servidor y la bandeja de entrada son compatibles.',
  clock: (ms) => clocks(ms),
  'sign-in': () => 'El servidor acepta este dispositivo.',
  websocket: () => 'Se establece. Los mensajes llegan al instante.',
  polling: () => 'Funciona: la bandeja de entrada consulta al servidor una y otra vez.',
  delay: (ms) => `El servidor responde en ${duration(ms)}.`,
};

/** What works, but not as it should, where that has no cause of its own. */
const fair: Partial<Readonly<Record<CheckStep, (ms: number) => string>>> = {
  clock: (ms) =>
    `${clocks(ms)} Si la hora de este dispositivo es incorrecta, ajústala. Los mensajes llegan de todos modos.`,
  'sign-in': () =>
    'El servidor todavía no conoce este dispositivo. La bandeja de entrada lo registra por sí sola: vuelve a comprobar en un minuto.',
  delay: (ms) =>
    `El servidor tarda ${duration(ms)} en responder. La red o el servidor van lentos: los mensajes tardan lo mismo.`,
};

/** What to do about a cause. `when`: time at which the server answers again, or empty. */
const remedies: Readonly<Record<ConnectionCause, (when: string) => string>> = {
  offline: () => 'Activa la wifi o los datos móviles y vuelve a comprobar.',
  server: () =>
    'Prueba con otra red. Si no sirve, el servidor no está disponible: avisa a quien lo administra. Los mensajes esperan aquí.',
  limited: (when) =>
    when === '' ? 'Espera unos minutos y vuelve a comprobar.' : `Espera hasta las ${when} y vuelve a comprobar.`,
  policy: () =>
    'Avisa a quien administra el servidor: la política de la página debe incluir su propia dirección en connect-src.',
  intercepted: () =>
    'Abre otro sitio web. Si aparece una página de inicio de sesión, inicia sesión y vuelve a comprobar. Si no, avisa a quien administra el servidor.',
  blocked: () =>
    'Suele ser el firewall de una empresa. Pide a quien lo administra que permita WebSocket hacia este servidor, o prueba con otra red.',
  clock: () => 'Ajusta la fecha y la hora de este dispositivo y vuelve a comprobar.',
  refused: () =>
    'Vuelve a cargar la página para obtener la última versión. Si no sirve, copia el informe para quien administra el servidor.',
  uninvited: () =>
    'Abre el enlace de tu invitación en este navegador. Si no tienes ninguno, pídelo a quien administra el servidor.',
  'switched-off': () =>
    'Pregunta el motivo a quien administra el servidor. Lo que has recibido se queda en este dispositivo.',
  storage: () =>
    'Se resuelve por sí solo o tiene que intervenir quien administra el servidor. Los mensajes esperan aquí.',
  slower: () =>
    'Suele ser el firewall de una empresa. Pide a quien lo administra que permita WebSocket hacia este servidor.',
};

export const check: typeof english = {
  heading: 'Prueba de conexión',
  row: 'Prueba de conexión',
  rowHint: 'Prueba cada paso desde este dispositivo hasta el servidor.',
  link: 'Comprobar la conexión',
  back: 'Volver a los ajustes',
  start: 'Comprobar ahora',
  again: 'Volver a comprobar',
  notRun: 'Aún sin comprobar.',
  notRunMore: 'Se prueba de verdad cada paso desde este dispositivo hasta el servidor. Tarda unos segundos.',
  running: 'Comprobando…',
  runningMore: 'Los resultados aparecen a medida que llegan.',
  allGood: 'Todo funciona.',
  fair: 'Los mensajes llegan, pero algo no está como debería.',
  slower: 'Los mensajes llegan con unos segundos de retraso.',
  bad: 'Los mensajes no llegan por el momento.',
  badMore: 'No se pierde nada: esperan en este dispositivo.',
  broke: 'No se pudo terminar la prueba.',
  brokeMore: 'Vuelve a cargar la página y comprueba otra vez.',
  checkedAt: (when) => `Comprobado a las ${when}.`,
  connection: 'Conexión',
  device: 'Este dispositivo',
  results: 'Resultados',
  verdicts: {
    good: 'Funciona',
    fair: 'Aviso',
    bad: 'No funciona',
    skipped: 'Sin probar',
    running: 'En prueba',
  },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'Falla por el mismo motivo.',
  notNeeded: 'No hace falta: la conexión en directo funciona.',
  notTried: 'Sin probar: un paso anterior no funciona.',
  storage: 'Almacenamiento',
  offlineStart: 'Inicio sin red',
  offlineStarts: {
    ready: 'La bandeja de entrada se inicia sin red.',
    update: 'La bandeja de entrada se inicia sin red. Hay una versión nueva: vuelve a cargar la página para obtenerla.',
    'not-yet':
      'La bandeja de entrada todavía se está guardando en este dispositivo para ello. Vuelve a comprobar en un minuto.',
    never: 'Este navegador o esta ventana no conserva la bandeja de entrada, así que solo se inicia con red.',
  },
  copy: 'Copiar informe',
  copied: 'Se copió el informe.',
  notCopied: 'El navegador no permitió copiar. Selecciona el texto de abajo y cópialo tú.',
  reportHas:
    'Para quien te ayude: resultados, códigos, horas y versiones. Sin mensajes, nombres, direcciones ni claves.',
  report: 'Informe',
};
