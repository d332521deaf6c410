/** How the chat looks on the pages of the owner, in Spanish. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Aspecto del chat',
  rowHint: 'Color, saludo y lugar, con vista previa',
  lead: 'Elija lo que encaja con sus páginas y mire la vista previa. Lo elegido se queda en este dispositivo. Vale en cuanto la etiqueta de abajo esté en sus páginas.',
  colour: 'Color',
  colours: {
    petrol: 'Petróleo',
    pine: 'Pino',
    ink: 'Tinta',
    plum: 'Ciruela',
    brick: 'Ladrillo',
  },
  other: 'Otro color',
  easy: (ratio) => `El texto encima se lee bien: ${ratio} a 1.`,
  pale: (ratio) => `En una página blanca el botón se ve mal: ${ratio} a 1. Debería ser 3 o más.`,
  greeting: 'Saludo',
  greetingHint: 'Una o dos frases sobre el primer mensaje',
  openers: 'Primeros mensajes para elegir',
  openersHint: 'Uno por línea. Los visitantes pueden cambiarlos antes de enviarlos.',
  corner: 'Esquina',
  right: 'Abajo a la derecha',
  left: 'Abajo a la izquierda',
  cornerHint: 'Cambia de lado en páginas que se leen de derecha a izquierda.',
  likePage: 'Como la página',
  preview: 'Vista previa del chat en una página',
  tag: 'Su etiqueta',
  tagHint: 'Póngala en sus páginas en lugar de la que hay.',
};
