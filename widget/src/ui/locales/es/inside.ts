/** The menu and what is one step inside the chat, in Spanish. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Número de seguridad',
  compare: (name) =>
    `Pide a ${name} su número, en la tienda o por teléfono. Si es el mismo, nadie puede leer la conversación ni hacerse pasar por la otra parte.`,
  compareByPicture: 'En la tienda, su bandeja de entrada puede escanear la imagen en su lugar.',
  safetyPicture: 'Imagen del número de seguridad',
  noNumber: 'El número aparecerá aquí cuando envíes tu primer mensaje.',
  readers: 'Quién puede leer esto',
  you: 'Usted',
  answersFor: (name) => `Responde por ${name}`,
  told: {
    seesPage: 'Ven en qué página estás',
    seesNothing: 'Solo se envían tus mensajes',
    page: 'Página',
    address: 'Dirección',
    language: 'Idioma',
    cameFrom: 'Viene de',
    send: 'Enviar esto con mis mensajes',
    when: 'Se envía con lo que escribes, y otra vez cuando vas a otra página.',
  },
  forget: 'Olvidar este chat',
  forgetLead: 'Si vuelves a escribir más adelante, será un chat nuevo con un número de seguridad nuevo.',
  consequences: (name) => [
    ['En este navegador', 'Todos los mensajes y tu nombre se eliminan al momento.'],
    [`En ${name}`, 'Verán que te has ido. Lo que tienen se queda allí.'],
    ['En el servidor del chat', 'Lo que te espera allí se elimina.'],
  ],
  askToDelete: (name) => `Pedir también a ${name} que lo borre`,
  askToDeleteHint: 'La decisión es suya. No se te comunicará.',
  keep: 'Conservarlo',
  forgetting: 'Despidiéndose. Tarda unos segundos',
  notForgotten: 'Este navegador no lo eliminó todo. Cierra las demás pestañas de este sitio e inténtalo de nuevo.',
};
