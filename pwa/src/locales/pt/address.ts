/** The page with the address, the snippet and the check of a page, in Portuguese. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'A sua caixa de entrada está pronta',
  lead: 'Coloque o trecho de código no seu site. As mensagens dos visitantes chegam aqui.',
  heading: 'Endereço e trecho de código',
  address: 'Seu endereço',
  tagCheck,
  addressHint: 'Ele pertence só a você e prova que é você quem responde.',
  copyAddress: 'Copiar endereço',
  snippet: 'Trecho de código',
  withdrawn: 'No momento, não há trecho de código.',
  withdrawnMore:
    'Esta versão do chat tem um problema conhecido. Peça a versão corrigida a quem administra este servidor e depois recarregue esta página.',
  snippetHint: 'Cole-o antes da tag de fechamento do body nas suas páginas.',
  copySnippet: 'Copiar trecho de código',
  copied: 'Copiado',
  notCopied: 'O navegador não permitiu copiar. O texto está selecionado: copie-o manualmente.',
  seeItWork: 'Veja funcionando',
  waiting: 'Aguardando a primeira mensagem',
  arrived: 'A primeira mensagem chegou.',
  open: 'Abrir a conversa',
  demo: 'Testar no site de demonstração',
  newTab: 'abre em uma nova aba',
  toInbox: 'Ir para a caixa de entrada',
  onlyCopy: 'Este dispositivo tem a única cópia.',
  onlyCopyMore:
    'Ainda não há backup. Se o dispositivo se perder ou os dados do navegador forem apagados, este endereço e as suas conversas também se perdem.',
};
