/** Texts that the owner saves, and puts into a message with a slash, in Spanish. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Respuestas guardadas',
  open: 'Respuestas guardadas, o escribe una barra',
  rowHint: 'Los textos que envías a menudo',
  lead: 'Escribe / en un mensaje vacío y elige una. {name} se convierte en el nombre del visitante. Todos tus dispositivos tienen estas respuestas y los visitantes nunca ven la lista.',
  empty: 'Aún no hay respuestas guardadas',
  add: 'Añadir una respuesta',
  edit: (title) => `Editar ${title}`,
  title: 'Nombre corto',
  titleHint: 'Lo que escribes tras la barra, por ejemplo envio-noruega',
  text: 'Texto',
  titleTooLong: 'Falta el nombre corto o es demasiado largo. Cámbialo y vuelve a guardar.',
  textMissing: 'Falta el texto. Escríbelo y vuelve a guardar.',
  textTooLong: 'El texto es demasiado largo. Acórtalo y vuelve a guardar.',
  tooMany: 'Caben 200 respuestas. Elimina una primero.',
  failed: 'No se pudieron leer las respuestas guardadas. Vuelve a cargar para intentarlo de nuevo.',
  count: (shown, all) => `${String(shown)} de ${String(all)}`,
  none: 'Ninguna respuesta guardada coincide',
  chosen: (title, at, of) => `${title}, ${String(at)} de ${String(of)}`,
  choose: 'elegir',
  putIn: 'insertar',
  close: 'cerrar',
  enter: 'Intro',
  editAll: 'Editar las respuestas guardadas',
};
