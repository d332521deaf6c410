/** What a search finds in messages, in Spanish. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('es');

export const found: typeof english = {
  messages: 'Mensajes',
  more: (left) => count(left, { one: 'Mostrar {n} más', other: 'Mostrar {n} más' }),
  reading: (read, all) =>
    count(read, {
      one: `Buscando: {n} conversación de ${numbers.format(all)}`,
      other: `Buscando: {n} conversaciones de ${numbers.format(all)}`,
    }),
  read: (texts, conversations) =>
    `${count(texts, { one: '{n} mensaje encontrado', other: '{n} mensajes encontrados' })}, ${count(conversations, {
      one: '{n} conversación revisada',
      other: '{n} conversaciones revisadas',
    })}`,
  failed: 'No se pudo buscar en los mensajes de este dispositivo. Escribe otra vez para reintentarlo.',
};
