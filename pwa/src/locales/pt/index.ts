/** The texts of the inbox in Portuguese, in Brazilian wording. The reader is addressed with "você". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count, numeral } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'pt',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Navegação principal',
  inbox: 'Caixa de entrada',
  settings: 'Configurações',
  you: 'Você',
  visitor: 'Visitante',
  newMessage: (name) => `Nova mensagem de ${name}`,
  messageNotSent: (name) => `Uma mensagem para ${name} não foi enviada`,
  back: 'Voltar à caixa de entrada',
  backToConversation: 'Voltar à conversa',
  opening: 'Abrindo a sua caixa de entrada',
  title: (place, unread) => `${unread === 0 ? '' : `(${numeral(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['O que duas pessoas sabem,', 'e mais ninguém.'],
    heading: 'Crie a sua caixa de entrada',
    lead: 'As mensagens do seu site chegam aqui. A sua caixa de entrada fica neste dispositivo: as mensagens podem ser lidas aqui e onde foram escritas, e em nenhum lugar no caminho.',
    former: 'Havia outra caixa de entrada neste navegador',
    formerLead: (address) =>
      `Os dados dela foram apagados, e não é possível recuperá-la. Uma nova caixa de entrada tem um novo endereço: substitua o antigo nas suas páginas. O antigo era ${address}.`,
    installFirst: 'Instale antes de começar',
    installFirstLead:
      'Aqui, só um app instalado pode avisar você. Ele guarda os próprios dados, por isso uma caixa de entrada criada neste navegador ficaria neste navegador.',
    goOnHere: 'Continuar neste navegador, sem avisos',
    homeScreen: 'Primeiro adicione à Tela de Início',
    homeScreenLead:
      'Uma caixa de entrada criada aqui fica neste navegador. O app na Tela de Início começaria com outra, em outro endereço.',
    name: 'Seu nome',
    nameHint:
      'Opcional. Os visitantes veem este nome, a menos que a página com o chat defina outro. Você pode mudá-lo depois.',
    create: 'Criar a minha caixa de entrada',
    creating: 'Criando a sua caixa de entrada',
    failed:
      'Este navegador não conseguiu guardar a caixa de entrada. Saia da navegação privada ou libere espaço e tente de novo.',
    tooLong: 'Este nome é longo demais. Encurte-o e tente de novo.',
    invitation: 'Convite',
    invitationHint:
      'Este servidor aceita novas caixas de entrada por convite. Abra o link que você recebeu ou cole o código dele aqui.',
    uninvited: 'Este servidor aceita novas caixas de entrada por convite. Digite o seu e tente de novo.',
    badInvitation: 'Este convite não é válido: já foi usado ou o prazo acabou. Confira-o ou peça outro.',
    switchedOff: 'Quem administra este servidor desativou esta caixa de entrada. Pergunte o motivo.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Conversas',
    search: 'Pesquisar',
    searchHint: 'Nomes, etiquetas e mensagens',
    endSearch: 'Encerrar a pesquisa',
    searched: 'A pesquisa foi feita só neste dispositivo.',
    found: (conversations) =>
      count(conversations, { one: '{n} conversa encontrada', other: '{n} conversas encontradas' }),
    nothingFound: (query) => `Nenhum nome, etiqueta ou última mensagem contém “${query}”`,
    empty: 'Ainda não há conversas',
    loading: 'Abrindo as suas conversas',
    failed: 'Não foi possível ler as suas conversas neste dispositivo.',
    again: 'Tentar de novo',
    unread: (unread) => count(unread, { one: '{n} não lida', other: '{n} não lidas' }),
    mine: 'Você:',
    writing: 'está escrevendo',
    draft: 'Rascunho:',
    notSent: 'Não enviada:',
    started: 'Abriu o chat',
    deleted: 'Mensagem apagada',
  },

  blank: {
    heading: 'Tudo calmo por aqui',
    lead: 'Assim que o trecho de código estiver no seu site, as mensagens chegam aqui, mesmo quando você não está.',
    snippet: 'Endereço e trecho de código',
    choose: 'Escolha uma conversa',
    chooseLead: 'As conversas ficam guardadas só neste dispositivo. Nada é carregado para mostrá-las.',
    failed: 'Não foi possível ler as suas conversas',
    failedLead: 'Elas continuam neste dispositivo. Recarregue ou feche outras abas da caixa de entrada.',
    unknown: 'Esta conversa não está neste dispositivo',
    unknownLead: 'Ela está em outro dispositivo, ou os dados do navegador foram apagados.',
  },

  status: {
    sending: 'Enviando',
    waiting: 'Aguardando',
    sent: 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    'not-sent': 'Não enviada',
  },

  thread: {
    unchecked: 'nome não verificado',
    writing: 'está escrevendo',
    address: (address) => `Endereço ${address}`,
    details: 'Detalhes',
    markRead: 'Marcar todas como lidas',
    seal: (name) => `Só ${name} e você podem ler isto`,
    sealVisitor: 'Só este visitante e você podem ler isto',
  },

  details: {
    heading: 'Detalhes',
    calls: (name) => `Apresenta-se como ${name}.`,
    noName: 'Não disse o nome.',
    since: (when) => `Início: ${when}.`,
    readers: 'Quem pode ler isto',
    readersCount: '2 pessoas',
    theirBrowser: 'no próprio navegador',
    thisDevice: 'neste dispositivo',
    address: 'Endereço',
    addressHint: 'O endereço de um visitante é criado no navegador dele com a primeira mensagem.',
    copyAddress: 'Copiar endereço',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Os relógios deste dispositivo e do servidor têm uma diferença de {n} dia.',
        other: 'Os relógios deste dispositivo e do servidor têm uma diferença de {n} dias.',
      }),
    clocksMore: 'Os horários aqui são os do servidor. Se a data deste dispositivo estiver errada, acerte-a.',
    fleeting: 'Este navegador não guarda a sua caixa de entrada depois que a janela é fechada.',
    fleetingMore: 'Saia da navegação privada para manter a sua caixa de entrada.',
    oldTag: 'As suas páginas carregam uma versão mais antiga do chat.',
    oldTagMore: 'Coloque o novo trecho de código no lugar do antigo.',
    withdrawnTag: 'O chat nas suas páginas está desativado.',
    withdrawnTagMore: 'A versão dele tem um problema conhecido. Coloque o novo trecho de código no lugar do antigo.',
    getSnippet: 'Obter o trecho de código',
    notRenewed: (day) => `O seu endereço foi confirmado pela última vez em ${day}.`,
    notRenewedMore:
      'Abra a sua caixa de entrada no dispositivo que criou o seu endereço, ou em um que você recuperou com o código de recuperação. Depois de 45 dias, novos visitantes não podem escrever para você.',
  },

  settingsPage: {
    sections: 'Seções',
    profile: 'Perfil',
    name: 'Seu nome',
    nameHint:
      'Os visitantes o veem a partir da sua próxima mensagem, a menos que a página com o chat defina outro nome. O trecho de código também o contém.',
    save: 'Salvar',
    saved: 'Salvo',
    notSaved: 'Este navegador não conseguiu guardar o nome.',
    nameTooLong: 'Este nome é longo demais. Encurte-o e salve de novo.',
    site: 'Seu site',
    addressRow: 'Endereço e trecho de código',
    addressHint: 'O código para o seu site e uma demonstração para testá-lo.',
    open: 'Abrir',
    receipts: 'Confirmações',
    delivered: 'Informar às pessoas quando uma mensagem chegou',
    deliveredHint: 'Elas veem “Entregue”.',
    read: 'Informar às pessoas quando eu li',
    readHint: 'Elas veem “Lida”.',
    appearance: 'Aparência',
    theme: 'Tema',
    system: 'Igual ao sistema',
    light: 'Claro',
    dark: 'Escuro',
    language: 'Idioma',
    languageHint: 'Desta caixa de entrada, neste dispositivo. Os visitantes recebem o idioma da página com o chat.',
    languageOfBrowser: 'Igual ao navegador',
    device: 'Este dispositivo',
    install: 'Instalar a caixa de entrada',
    installHint: 'Com ícone e janela próprios. Abre sem conexão.',
    installButton: 'Instalar',
    installed: 'Instalada',
    installedHint: 'Abre sem conexão.',
    installNotHere:
      'Este navegador não oferece a instalação. A caixa de entrada funciona aqui mesmo assim, também sem conexão.',
    installApple: [
      'Toque em Compartilhar na barra do navegador',
      'Escolha Adicionar à Tela de Início',
      'Abra-a por lá. Ela começa com uma nova caixa de entrada',
    ],
    storage: 'Guardado neste dispositivo',
    storageKept: 'O navegador guarda os dados até você apagá-los.',
    storageMayGo:
      'O navegador pode apagar os dados quando houver pouco espaço, ou depois de muito tempo sem você usá-los.',
    storageUnknown: 'Este navegador não informa por quanto tempo guarda os dados.',
    storageFleeting: 'Só até esta janela ser fechada.',
    storageAsk: 'Pedir para guardar',
    storageRefused: 'O navegador não concordou. Instalar a caixa de entrada ou usá-la com frequência pode mudar isso.',
    diagnostics: 'Diagnóstico',
    diagnosticsWhy:
      'Se algo não funciona, anexe este log ao seu relato. Ele fica nesta aba. Ninguém o recebe, a menos que você o envie.',
    diagnosticsHas:
      'Ele contém o que a caixa de entrada fez nesta aba, quando e por quanto tempo, códigos de erro, quantidades de mensagens e a versão do navegador. Ele mostra quando você esteve online.',
    diagnosticsHasNot: 'Ele não contém mensagens, nomes, endereços, chaves nem endereços de páginas.',
    diagnosticsSave: 'Salvar como arquivo',
    diagnosticsCopy: 'Copiar',
    diagnosticsSaved: 'O log foi entregue ao navegador como download.',
    diagnosticsCopied: 'O log foi copiado.',
    diagnosticsNotSaved: 'Não foi possível salvar o log. Tente copiá-lo.',
    diagnosticsNotCopied: 'Não foi possível copiar o log. Tente salvá-lo como arquivo.',
    about: 'Sobre',
    version: (version) => `Versão ${version}`,
    build: (build) => `Build do widget: ${build}`,
    unaudited:
      'O CipherChat não passou por uma auditoria. As mensagens só podem ser lidas nas duas pontas. O servidor vê quem escreve para quem, e quando. Quem administra este servidor poderia fornecer uma caixa de entrada alterada.',
    onlyCopy: 'Este dispositivo tem a única cópia do seu endereço e das suas conversas. Ainda não há backup.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'Atualização pronta', later: 'Depois', reload: 'Recarregar' },

  failure: {
    unsupported: 'Este navegador não consegue abrir a caixa de entrada',
    unsupportedLead: 'Ela precisa de um endereço seguro (https) e de um navegador recente.',
    'storage-denied': 'Este navegador não deixa a caixa de entrada guardar nada',
    'storage-deniedLead': 'Permita o armazenamento para este site ou saia da navegação privada e recarregue.',
    'newer-database': 'A caixa de entrada foi atualizada em outra aba',
    'newer-databaseLead': 'Recarregue para continuar. As suas conversas estão guardadas.',
    'older-build': 'Esta é uma versão mais antiga da caixa de entrada',
    'older-buildLead':
      'Uma versão mais nova foi usada neste navegador. Recarregue para obtê-la. As suas conversas estão guardadas.',
    'other-tab': 'Outra aba está retendo a caixa de entrada',
    'other-tabLead': 'Feche as outras abas da caixa de entrada e recarregue. As suas conversas estão guardadas.',
    damaged: 'Este navegador não devolveu o que a caixa de entrada guardou',
    damagedLead:
      'Recarregue para tentar de novo. Se não adiantar, este dispositivo perdeu as suas chaves: apague os dados deste site para criar outra caixa de entrada.',
    cleared: 'Os dados desta caixa de entrada foram apagados',
    clearedLead:
      'As suas chaves e conversas neste dispositivo deixaram de existir, e as mensagens para este endereço não chegam mais. Recarregue para criar uma nova caixa de entrada. Ela tem um novo endereço.',
    unknown: 'Não foi possível abrir a caixa de entrada',
    unknownLead: 'Nada se perdeu. Recarregue para tentar de novo.',
    reload: 'Recarregar',
  },

  obstacle,
  notConfirmed: (name, day) => `O navegador de ${name} não é confirmado desde ${day}.`,
};
