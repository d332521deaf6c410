/** Words of notifications, in Portuguese. The service worker reads them too. */
import type { notices as english } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: typeof english = {
  visitor: 'Visitante',
  unchecked: (name) => `${name} (nome não verificado)`,
  newMessage: 'Nova mensagem',
  newMessages: 'Novas mensagens',
  newWhileLocked: (pushes) =>
    pushes === 1 ? 'Nova mensagem' : count(pushes, { one: 'Novas mensagens ({n})', other: 'Novas mensagens ({n})' }),
  locked: 'A sua caixa de entrada está bloqueada.',
  upToDate: 'Tudo em dia',
  upToDateMore: 'Nada de novo, ou já foi lido em outro lugar.',
  test: 'Este dispositivo avisa você',
  testMore: 'Este é o teste que você pediu.',
  wrote: (unread) =>
    unread === 1
      ? 'escreveu para você'
      : count(unread, {
          one: 'escreveu para você. {n} nova mensagem',
          other: 'escreveu para você. {n} novas mensagens',
        }),
};
