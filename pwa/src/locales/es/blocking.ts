/** Blocking a contact, and the list of those who are blocked, in Spanish. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Bloquear',
  unblock: 'Desbloquear',
  isBlocked:
    'Bloqueaste a este contacto. Lo que envía se descarta sin leer en todos tus dispositivos, y no se le avisa.',
  heading: 'Contactos bloqueados',
  lead: 'Lo que envían se descarta sin leer en todos tus dispositivos. No se les avisa, y el servidor no lo sabe. Para bloquear a alguien, abre la conversación y elige Más, Bloquear.',
  empty: 'No hay nadie bloqueado',
  unblockOne: (name) => `Desbloquear a ${name}`,
  failed: 'Este navegador no pudo guardarlo. Inténtalo de nuevo.',
};
