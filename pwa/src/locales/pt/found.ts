/** What a search finds in messages, in Portuguese. */
import type { found as english } from '../en-found.ts';
import { count, numeral } from './count.ts';

export const found: typeof english = {
  messages: 'Mensagens',
  more: (left) => count(left, { one: 'Mostrar mais {n}', other: 'Mostrar mais {n}' }),
  reading: (read, all) =>
    count(all, {
      one: `Pesquisando: ${numeral(read)} de {n} conversa`,
      other: `Pesquisando: ${numeral(read)} de {n} conversas`,
    }),
  read: (texts, conversations) => {
    const messages = count(texts, { one: '{n} mensagem encontrada', other: '{n} mensagens encontradas' });
    const searched = count(conversations, { one: '{n} conversa pesquisada', other: '{n} conversas pesquisadas' });
    return `${messages}, ${searched}`;
  },
  failed: 'Não foi possível pesquisar as mensagens neste dispositivo. Digite de novo para tentar mais uma vez.',
};
