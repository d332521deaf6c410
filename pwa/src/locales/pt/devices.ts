/** The words of the list of devices, of linking another one, and of a device that was removed, in Portuguese. */
import type { devices as english } from '../en-devices.ts';
import { count, numeral } from './count.ts';

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code':
    'Esta não é a imagem de um novo dispositivo do CipherChat. Escaneie a imagem que o outro dispositivo mostra.',
  expired: 'O tempo acabou. Comece de novo nos dois dispositivos.',
  unreachable: 'Não há conexão com o servidor. Nada mudou. Tente de novo quando estiver online.',
  limited: 'Tentativas demais em uma hora. Nada mudou. Tente de novo mais tarde.',
  'wrong-digits':
    'Os dígitos não coincidem, por isso o dispositivo não foi adicionado. Comece de novo nos dois dispositivos.',
  'not-authentic':
    'O que chegou não vem do dispositivo que você vê, por isso ele não foi adicionado. Comece de novo nos dois dispositivos.',
  full: 'Você tem 16 dispositivos, que é o limite. Remova um e depois adicione este.',
  'no-account-key': 'Este dispositivo não pode adicionar outros. Use o dispositivo que criou a caixa de entrada.',
  occupied: 'Aquele dispositivo já tem uma caixa de entrada.',
  unsupported: 'Este servidor é antigo demais para adicionar dispositivos. Peça uma atualização a quem o administra.',
};

const messages = (done: number, total: number): string =>
  count(total, {
    one: `${numeral(done)} de {n} mensagem`,
    other: `${numeral(done)} de {n} mensagens`,
  });

const history: (typeof english)['history'] = {
  progress: 'Histórico',
  coming: 'O seu histórico está a caminho',
  waiting: 'O resto do seu histórico está em espera',
  came: (done, total, since) => `${messages(done, total)}, primeiro as mais recentes. A mais antiga é de ${since}.`,
  none: (total) => `${messages(0, total)}, primeiro as mais recentes.`,
  waitingHint: 'O resto chega quando o seu outro dispositivo estiver online e com a caixa de entrada aberta.',
  incomplete: 'Uma parte do seu histórico não chegou',
  incompleteHint: (done, total) => `Aqui: ${messages(done, total)}. As outras continuam no dispositivo em que estavam.`,
  leaving: 'O seu histórico está indo para o novo dispositivo',
  leavingHint:
    'Mantenha esta caixa de entrada aberta até terminar. Depois de uma interrupção, o envio continua de onde parou.',
  sent: (done, total) => `Envio: ${messages(done, total)}, primeiro as mais recentes.`,
  counting: 'Contando as mensagens',
  refused: 'O seu histórico fica neste dispositivo',
  refusedHint: 'Este servidor não aceita arquivos. O novo dispositivo recebe o que chegar a partir de agora.',
};

export const devices: typeof english = {
  heading: 'Dispositivos',
  back: 'Voltar às configurações',
  row: 'Seus dispositivos',
  rowHint: 'Use esta caixa de entrada no telefone e em outros computadores',
  kinds: { widget: 'Chat em uma página', app: 'Caixa de entrada', bot: 'Programa' },
  here: 'aqui',
  since: (date) => `Desde ${date}`,
  canChange: 'Pode adicionar e remover dispositivos',
  adding: 'Está sendo adicionado. Isso precisa de conexão.',
  removing: 'Está sendo removido. Isso precisa de conexão.',
  hint: 'Todas as pessoas com quem você conversa veem quantos dispositivos você tem. As novas mensagens chegam a todos eles.',
  onlyThere: 'Para adicionar ou remover dispositivos, abra a caixa de entrada no dispositivo que a criou.',
  failed: 'Não foi possível ler os seus dispositivos neste dispositivo.',

  rename: (device) => `Renomear ${device}`,
  renameButton: 'Renomear',
  name: 'Nome',
  nameHint: 'Só você vê este nome, neste dispositivo.',
  nameTooLong: 'Este nome é longo demais. Encurte-o e tente de novo.',
  notSaved: 'Este navegador não conseguiu guardar isso. Libere espaço e tente de novo.',
  save: 'Salvar',
  cancel: 'Cancelar',
  close: 'Fechar',

  remove: (device) => `Remover ${device}`,
  removeHeading: (device) => `Remover ${device}?`,
  removeEffects: [
    'Ele não recebe mais mensagens e não pode enviar nenhuma.',
    'O que já está nele continua lá, até que alguém o apague ali.',
    'As pessoas com quem você conversa veem que os seus dispositivos mudaram.',
  ],
  why: 'Por quê?',
  notUsed: 'Não o uso mais',
  lost: 'Foi perdido ou roubado',
  lostHint:
    'A lista dos seus dispositivos passa a dizer que outra pessoa pode ter tido as chaves dele. As pessoas com quem você conversa veem uma marca no que ele enviou desde ontem.',
  keep: 'Manter',
  doRemove: 'Remover',

  add: 'Adicionar um dispositivo',
  backupFirst: 'Crie primeiro um código de recuperação',
  backupFirstLead:
    'Só este dispositivo pode adicionar e remover outros. Se ele se perder sem um backup, os outros perdem o seu endereço depois de algumas semanas. Criar um código de recuperação leva dois minutos.',
  makeCode: 'Ir para a recuperação',
  addAnyway: 'Adicionar um dispositivo sem backup',
  addLead:
    'Abra a página desta caixa de entrada no outro dispositivo e escolha “Tenho uma caixa de entrada em outro dispositivo”. Ele mostra uma imagem.',
  scan: 'Escanear a imagem dele',
  show: 'Mostrar um código',
  how: 'Como',
  camera: 'Imagem da câmera',
  cameraHint: 'Coloque a imagem do outro dispositivo dentro da moldura. A imagem da câmera não sai desta aba.',
  noCamera: 'A câmera não pode ser usada aqui. Permita-a no navegador ou mostre um código.',
  code: 'Código',
  codeSteps: (page) => [
    `No outro dispositivo, abra ${page} e escolha “Tenho uma caixa de entrada em outro dispositivo”.`,
    'Escolha “Digitar um código” e digite estes oito caracteres.',
    'Ele mostra então seis dígitos. Digite-os aqui.',
  ],
  codePicture: 'Ou escaneie esta imagem com a câmera do seu telefone. Ela abre a página com o código.',
  codePictureLabel: 'Imagem que abre a página desta caixa de entrada com o código',
  connecting: 'Conectando',
  waiting: 'Aguardando o outro dispositivo',
  digitsHeading: 'Digite os seis dígitos do outro dispositivo',
  digitsLead: 'Ele mostra seis dígitos. Se você não os vê lá, cancele: outra coisa respondeu.',
  digits: 'Seis dígitos',
  consent: [
    'Ele pode ler todas as conversas e responder a elas em seu nome.',
    'Ele recebe o seu histórico deste dispositivo e as mensagens que chegarem a partir de agora.',
  ],
  refusal: 'Ele não pode adicionar nem remover dispositivos.',
  allow: 'Permitir',
  allowing: 'Adicionando o dispositivo',
  added: 'O dispositivo foi aceito. Ele pergunta antes de entrar.',
  again: 'Começar de novo',
  grantFailures,

  history,

  haveInbox: 'Tenho uma caixa de entrada em outro dispositivo',
  join: 'Usar uma caixa de entrada que você já tem',
  joinSteps: [
    'No dispositivo que você já usa, abra Configurações, Dispositivos, Adicionar um dispositivo.',
    'Escaneie lá esta imagem.',
    'Seis dígitos aparecem aqui. Digite-os lá.',
  ],
  picture: 'Imagem para escanear com o seu outro dispositivo',
  typeCode: 'Digitar um código',
  typeCodeHint: 'Oito caracteres que o seu outro dispositivo mostra',
  showPicture: 'Mostrar uma imagem',
  next: 'Continuar',
  joinDigits: 'Digite estes dígitos no seu outro dispositivo',
  joinWaits: 'Aguardando até que você os digite lá',
  question: 'Esta é a sua caixa de entrada?',
  questionLead: (all) =>
    count(all, {
      one: '{n} dispositivo, incluindo este. O endereço dela é:',
      other: '{n} dispositivos, incluindo este. O endereço dela é:',
    }),
  questionHint: 'Só entre se ela for sua. O dono de outra caixa de entrada leria o que você escreve aqui.',
  yes: 'Entrar',
  no: 'Não',
  newInbox: 'Criar uma nova caixa de entrada',
  joining: 'Entrando',
  joinFailures: {
    ...grantFailures,
    'not-a-code': 'Isto não é um código. Um código tem oito letras e dígitos.',
    expired: 'O tempo acabou, ou este código não é conhecido. Comece de novo nos dois dispositivos.',
    'not-authentic':
      'O que chegou não vem do dispositivo que tem a caixa de entrada, por isso este dispositivo não entrou. Comece de novo.',
    occupied: 'Este navegador já tem uma caixa de entrada.',
  },

  removed: 'Este dispositivo foi removido',
  removedLead: 'Outro dos seus dispositivos o removeu. Ele não recebe mais mensagens e não pode enviar nenhuma.',
  revokedLead: (since) =>
    `Outro dos seus dispositivos o removeu e informou que ele estava em outras mãos desde ${since}. Ele não recebe mais mensagens e não pode enviar nenhuma.`,
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} mensagem não foi enviada. Ela continua aqui.',
      other: '{n} mensagens não foram enviadas. Elas continuam aqui.',
    }),
  removedChoice: 'Você pode manter e ler o que está aqui, ou apagar tudo neste dispositivo.',
  keepReading: 'Manter, só para leitura',
  wipe: 'Apagar tudo aqui',
  wipeHeading: 'Apagar tudo neste dispositivo?',
  wipeLead:
    'As chaves e as mensagens deste dispositivo deixam de existir. Os seus outros dispositivos mantêm as deles.',
  wipeFailed: 'O navegador não apagou tudo. Feche as outras abas desta caixa de entrada e tente de novo.',
  unexpected:
    'Se você não esperava por isso, verifique os seus outros dispositivos: alguém que tem um deles pode ter feito isso. Avise por outro meio as pessoas com quem você conversa.',
  readOnly: 'Este dispositivo foi removido. Você pode ler o que está aqui.',
};
