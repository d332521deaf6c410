/** Words of the settings of notifications and of the question after the first message, in Spanish. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Notificaciones',
  row: 'Avisar en este dispositivo',
  on: 'Este dispositivo te avisa, también con la bandeja de entrada cerrada.',
  off: 'Este dispositivo no te avisa cuando la bandeja de entrada está cerrada.',
  notAsked: 'Este dispositivo todavía no te avisa. Tu navegador te pregunta una vez si puede hacerlo.',
  blocked:
    'Tu navegador bloquea aquí las notificaciones. Para cambiarlo, abre los ajustes de este sitio junto a la dirección y permite las notificaciones.',
  incomplete:
    'Este dispositivo no puede avisarte en este momento: el navegador o el servidor no respondió. Se vuelve a intentar automáticamente.',
  installFirst:
    'En un iPhone o iPad, solo la bandeja de entrada instalada puede avisarte. Añádela a la pantalla de inicio y ábrela desde ahí.',
  notOffered:
    'Este servidor no avisa a los dispositivos. Una bandeja de entrada abierta te informa igualmente de los mensajes nuevos.',
  unsupported:
    'Este navegador no puede avisarte con la bandeja de entrada cerrada. Una bandeja de entrada abierta te informa igualmente de los mensajes nuevos.',
  looking: 'Un momento',
  turnOn: 'Activar',
  turnOff: 'Desactivar',
  again: 'Volver a intentar',
  test: 'Enviar una prueba',
  testHint: 'Avisa una vez en este dispositivo, igual que un mensaje.',
  tested: 'La prueba va en camino. Llega como una notificación.',
  testFailed: 'El servicio de notificaciones de tu navegador no aceptó la prueba. Vuelve a intentarlo más tarde.',
  testNothing: 'Este dispositivo ya no está registrado. Desactiva los avisos y vuelve a activarlos.',
  testUnreachable: 'El servidor no respondió. Vuelve a intentarlo más tarde.',
  content: 'Qué muestra una notificación',
  contentHint: 'El servicio de notificaciones de tu navegador solo sabe que llegó algo y cuándo.',
  contents: { text: 'Nombre y texto', name: 'Solo el nombre', nothing: '«Mensaje nuevo»' },
  sound: 'Sonido',
  soundHint: 'Cuando llega un mensaje a una bandeja de entrada abierta. Suena en una pestaña, no en todas.',
  quiet: 'Horas de silencio',
  quietHint: 'Durante estas horas no hay avisos. Los mensajes nuevos se cuentan igualmente.',
  quietFrom: 'Silencio desde',
  quietTo: 'Silencio hasta',
  notSaved: 'Este navegador no pudo guardar el cambio.',
  ask: '¿Avisar en este dispositivo cuando alguien escriba?',
  askMore:
    'También con la bandeja de entrada cerrada. Tu navegador pregunta una vez más. Tú eliges qué muestra una notificación.',
  askYes: 'Avisar en este dispositivo',
  askNo: 'Ahora no',
};
