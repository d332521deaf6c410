/** Texts that the owner saves, and puts into a message with a slash, in Portuguese. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Respostas salvas',
  open: 'Respostas salvas, ou digite uma barra',
  rowHint: 'Textos que você envia com frequência',
  lead: 'Digite / em uma mensagem vazia e escolha uma. {name} vira o nome do visitante. Todos os seus dispositivos têm estas respostas, e os visitantes nunca veem a lista.',
  empty: 'Ainda não há respostas salvas',
  add: 'Adicionar uma resposta',
  edit: (title) => `Editar ${title}`,
  title: 'Nome curto',
  titleHint: 'O que você digita depois da barra, por exemplo envio-noruega',
  text: 'Texto',
  titleTooLong: 'O nome curto está faltando ou é longo demais. Mude-o e salve de novo.',
  textMissing: 'O texto está faltando. Escreva-o e salve de novo.',
  textTooLong: 'O texto é longo demais. Encurte-o e salve de novo.',
  tooMany: 'Há espaço para 200 respostas. Apague uma primeiro.',
  failed: 'Não foi possível ler as respostas salvas. Recarregue para tentar de novo.',
  count: (shown, all) => `${String(shown)} de ${String(all)}`,
  none: 'Nenhuma resposta salva corresponde',
  chosen: (title, at, of) => `${title}, ${String(at)} de ${String(of)}`,
  choose: 'escolher',
  putIn: 'inserir',
  close: 'fechar',
  enter: 'Enter',
  editAll: 'Editar as respostas salvas',
};
