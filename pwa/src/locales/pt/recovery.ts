/** Recovery in Portuguese: the section of the settings, and the restore on the first visit. */
import type { recovery as english } from '../en-recovery.ts';
import { count, numeral } from './count.ts';

const conversationsOf = (conversations: number): string =>
  count(conversations, { one: '{n} conversa', other: '{n} conversas' });

const messagesOf = (messages: number): string => count(messages, { one: '{n} mensagem', other: '{n} mensagens' });

export const recovery: typeof english = {
  heading: 'Recuperação',
  none: 'Ainda não há backup.',
  noneMore:
    'Se este navegador se perder, o seu endereço e as suas conversas também se perdem. Um código de recuperação os traz de volta.',
  notHere: 'Este dispositivo não pode fazer backups. Abra a caixa de entrada no dispositivo que criou o seu endereço.',
  saved: (when) => `Último backup: ${when}.`,
  savedMore: (conversations, messages) =>
    `${conversationsOf(conversations)}, ${messagesOf(messages)}. Só você pode abri-lo.`,
  waits: 'O backup está sendo feito.',
  failed: 'Não há backup mais recente.',
  failures: {
    offline: 'Ele espera uma conexão com o servidor e continua sozinho.',
    full: 'O servidor não tem espaço para o seu backup. Fale com quem o administra.',
    'too-large': 'A sua caixa de entrada é maior do que o servidor guarda. O backup continua como estava.',
    replaced:
      'Um novo código foi criado em outro dispositivo. Crie um novo código aqui para continuar neste dispositivo.',
    rollback:
      'O servidor tem um backup mais antigo do que o feito por este dispositivo. Ele não foi alterado. Crie um novo código para substituí-lo.',
    tampered:
      'O backup que está no servidor não foi feito pelos seus dispositivos. Ele não foi alterado. Crie um novo código para substituí-lo.',
    'old-server': 'Este servidor não guarda backups. Ele precisa ser atualizado primeiro.',
    other: 'O servidor o recusou. Uma nova tentativa é feita dentro de uma hora.',
  },
  make: 'Criar um código de recuperação',
  another: 'Novo código',
  anotherMore: 'Invalida o código antigo. Crie um novo se alguém pode ter visto o seu.',
  anotherLimit:
    'Quem tinha o código antigo e uma cópia antiga do backup ainda pode ler essa cópia. O servidor pode ter guardado uma.',
  now: 'Fazer backup agora',
  code: 'O seu código de recuperação',
  codeMore:
    'Ele traz a sua caixa de entrada de volta se todos os dispositivos se perderem. Ninguém mais tem uma cópia. Anote-o ou imprima-o.',
  print: 'Imprimir',
  copy: 'Copiar',
  copied: 'Copiado. Não o deixe onde outros possam lê-lo.',
  notCopied: 'Não foi possível copiar. Anote-o.',
  have: 'Já o tenho',
  cancel: 'Cancelar',
  check: 'Digite dois grupos do seu código',
  checkMore: 'Para ter certeza de que você consegue lê-lo. O código só passa a valer depois disso.',
  group: (number) => `Grupo ${numeral(number)}`,
  checkWrong: 'Estes não são os grupos do código. Olhe de novo.',
  confirm: 'Usar este código',
  showAgain: 'Mostrar o código de novo',
  done: 'O código está em uso.',
  notDone: 'Não foi possível guardar o código neste dispositivo. Tente de novo.',
  passkey: {
    heading: 'Chave de acesso',
    more: 'Um segundo caminho de volta, além do código. O seu telefone, computador ou chave de segurança a guarda e a abre da mesma forma como se desbloqueia.',
    isSet: 'Ela abre o seu backup em qualquer navegador que tenha as suas chaves de acesso. Um novo código a invalida.',
    add: 'Adicionar uma chave de acesso',
    another: 'Adicionar outra chave de acesso',
    adding: 'O navegador vai perguntar agora…',
    label: (name) => `${name} (recuperação)`,
    problems: {
      unsupported:
        'Este navegador não oferece chaves de acesso para este endereço da caixa de entrada. O seu código de recuperação funciona em qualquer lugar.',
      'no-prf':
        'Esta chave de acesso não pode abrir um backup, por isso não foi adicionada. Use outro tipo, como um telefone ou uma chave de segurança mais nova.',
      cancelled:
        'Nenhuma chave de acesso foi adicionada: você fechou a pergunta ou ela demorou demais. Nada foi alterado.',
      failed:
        'O navegador não conseguiu criar uma chave de acesso. Tente de novo ou use outro tipo. Nada foi alterado.',
      'too-many':
        'O seu backup já tem oito formas de acesso, que é o máximo. Crie um novo código, que invalida as outras.',
      'not-kept':
        'Não foi possível adicionar a chave de acesso neste dispositivo. Tente de novo ou recarregue a página primeiro.',
    },
  },
  passphrase: {
    heading: 'Frase secreta',
    more: 'Um segundo caminho de volta, além do código. Você pode memorizá-la. O servidor poderia tentar adivinhá-la, por isso ela precisa ser longa.',
    set: 'Definir uma frase secreta',
    isSet: 'Ela abre o seu backup junto com o seu endereço. Um novo código a invalida.',
    form: 'Adicionar uma frase secreta',
    words: 'Seis palavras aleatórias bastam. Use estas, peça outras ou escreva as suas: 16 caracteres ou mais.',
    field: 'Frase secreta',
    others: 'Outras palavras',
    onceMore: 'Mais uma vez',
    limit:
      'O servidor guarda o backup cifrado e, por isso, poderia testar frases secretas. O código de recuperação não tem essa fraqueza. Guarde-o.',
    add: 'Adicionar frase secreta',
    adding: 'Cifrando o backup. Isso leva um momento…',
    cancel: 'Cancelar',
    tooShort: 'Uma frase secreta tem 16 caracteres ou mais. Torne-a mais longa.',
    differs: 'As duas não são iguais. Digite-a mais uma vez.',
    notKept:
      'Não foi possível adicionar a frase secreta neste dispositivo. Tente de novo ou recarregue a página primeiro.',
  },
  offer: 'Tenho um código de recuperação ou uma chave de acesso',
  restore: 'Recupere a sua caixa de entrada',
  restoreMore:
    'Digite o código de recuperação: 14 grupos de quatro caracteres. Em maiúsculas ou minúsculas, com ou sem espaços.',
  field: 'Código de recuperação',
  typed: (groups) => `${numeral(groups)} de 14 grupos`,
  withPassphrase: 'Tenho uma frase secreta',
  withCode: 'Tenho um código de recuperação',
  passphraseMore: 'Digite o seu endereço e a sua frase secreta. O endereço está no trecho de código do seu site.',
  addressField: 'Seu endereço',
  passphraseField: 'Frase secreta',
  opening: 'Testando a sua frase secreta. Isso leva um momento…',
  withPasskey: 'Tenho uma chave de acesso',
  passkeyMore:
    'O navegador pergunta duas vezes: primeiro qual chave de acesso usar, depois se pode abrir o backup com ela.',
  usePasskey: 'Usar uma chave de acesso',
  asking: 'O navegador vai perguntar agora…',
  begin: 'Restaurar',
  again: 'Tentar de novo',
  back: 'Criar uma nova caixa de entrada',
  looking: 'Procurando o seu backup…',
  reading: (read, all) =>
    count(all, {
      one: `Lendo o seu backup: ${numeral(read)} de {n} parte`,
      other: `Lendo o seu backup: ${numeral(read)} de {n} partes`,
    }),
  refusals: {
    'too-short': 'O código tem 56 caracteres em 14 grupos, e faltam alguns. Nada foi alterado.',
    'too-long': 'O código tem 56 caracteres em 14 grupos, e aqui há mais. Nada foi alterado.',
    mistyped:
      'Este código não confere, portanto há um caractere errado. Costumam ser confundidos: O e Q, S e 5, Z e 2. Nada foi alterado.',
    'not-an-address': 'Um endereço tem 32 letras e dígitos. Copie-o inteiro e tente de novo. Nada foi alterado.',
    'no-passphrase':
      'Nenhum backup deste endereço abre com uma frase secreta. Tente o código de recuperação. Nada foi alterado.',
    'passkey-unsupported':
      'Este navegador não oferece chaves de acesso para este endereço da caixa de entrada. Use outro navegador ou o seu código de recuperação. Nada foi alterado.',
    'passkey-no-prf':
      'Esta chave de acesso não pode abrir um backup neste navegador. Use outro navegador ou o seu código de recuperação. Nada foi alterado.',
    'passkey-cancelled':
      'Nenhuma chave de acesso foi usada: você fechou a pergunta, ela demorou demais ou não há chave de acesso aqui. Nada foi alterado.',
    'passkey-failed':
      'O navegador não conseguiu usar uma chave de acesso. Tente de novo ou use o seu código de recuperação. Nada foi alterado.',
    'passkey-of-lock':
      'Esta chave de acesso abre o bloqueio de um dispositivo, não um backup. Escolha outra. Nada foi alterado.',
    'wrong-secret':
      'Nenhum backup abre com isto. Será que é de antes? O código, a frase secreta e as chaves de acesso deixam de valer quando um novo código é criado. Nada foi alterado.',
    tampered: 'Este backup foi alterado por outra pessoa, por isso nada dele foi usado. Nada foi alterado aqui.',
    'other-account':
      'Este backup pertence a um endereço diferente do que diz, por isso nada dele foi usado. Nada foi alterado aqui.',
    rollback:
      'O servidor forneceu um backup mais antigo do que o seu mais recente, por isso nada dele foi usado. Tente de novo mais tarde ou fale com quem administra o servidor.',
    'list-missing': 'O servidor não conhece mais este endereço. Nada foi alterado aqui.',
    'too-many-devices': 'Este endereço já tem 16 dispositivos. Remova um em outro dispositivo e tente de novo.',
    'not-empty': 'Este navegador já tem uma caixa de entrada. Use outro navegador ou outro perfil deste.',
    offline: 'O servidor não respondeu. O que foi iniciado está guardado: tente de novo para continuar.',
    'old-server': 'Este servidor não guarda backups.',
    'storage-full': 'Este navegador não tem mais espaço. Libere espaço e tente de novo. Nada foi alterado.',
  },
  restored: 'A sua caixa de entrada está de volta',
  restoredMore: (conversations, messages, when) =>
    `${conversationsOf(conversations)} e ${messagesOf(messages)}. Data do backup: ${when}.`,
  restoredDevice: 'Este é um novo dispositivo do seu endereço. Os seus contatos veem que você adicionou um.',
  others: (others) =>
    count(others, {
      one: '{n} outro dispositivo ainda faz parte do seu endereço e pode ler o que chega.',
      other: '{n} outros dispositivos ainda fazem parte do seu endereço e podem ler o que chega.',
    }),
  stale: (date) =>
    `Nenhum dispositivo seu confirma este endereço desde ${date}. Se algum dispositivo foi roubado depois disso, pergunte aos seus contatos se eles veem dispositivos que você não conhece.`,
  open: 'Abrir a minha caixa de entrada',
};
