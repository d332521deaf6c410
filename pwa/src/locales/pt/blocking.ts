/** Blocking a contact, and the list of those who are blocked, in Portuguese. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Bloquear',
  unblock: 'Desbloquear',
  isBlocked:
    'Você bloqueou este contato. O que ele envia é descartado sem ser lido em todos os seus dispositivos, e ele não é avisado.',
  heading: 'Contatos bloqueados',
  lead: 'O que eles enviam é descartado sem ser lido em todos os seus dispositivos. Eles não são avisados, e o servidor não sabe. Para bloquear alguém, abra a conversa e escolha Mais, Bloquear.',
  empty: 'Ninguém está bloqueado',
  unblockOne: (name) => `Desbloquear ${name}`,
  failed: 'Este navegador não conseguiu guardar. Tente de novo.',
};
