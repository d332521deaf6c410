/** Words of the lock: its screen and its settings, in Portuguese. */
import type { lock as english } from '../en-lock.ts';
import { count, numeral } from './count.ts';

export const lock: typeof english = {
  locked: 'A caixa de entrada está bloqueada',
  enter: 'Digite o seu PIN.',
  enterEither: 'Digite o seu PIN ou use a sua chave de acesso.',
  digits: (typed) => `${numeral(typed)} de 6 dígitos`,
  pad: 'Dígitos',
  delete: 'Apagar',
  opening: 'Abrindo…',
  asking: 'O navegador vai perguntar agora…',
  wrong: 'Este PIN não está certo. Tente de novo.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Tentativas erradas demais. Tente de novo em {n} segundo.',
          other: 'Tentativas erradas demais. Tente de novo em {n} segundos.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Tentativas erradas demais. Tente de novo em {n} minuto.',
          other: 'Tentativas erradas demais. Tente de novo em {n} minutos.',
        });
  },
  failed: 'Não foi possível abrir a caixa de entrada. Recarregue esta página e tente de novo.',
  arrives: 'As novas mensagens esperam por você até ela ser aberta.',
  forgot: 'Esqueceu o PIN?',
  forgotLead:
    'Sem o PIN, ninguém consegue ler o que está guardado neste dispositivo: nem você, nem nós. Você pode apagar tudo e recomeçar.',
  forgotLeadEither:
    'A chave de acesso também abre a caixa de entrada. Sem os dois, ninguém consegue ler o que está guardado neste dispositivo: nem você, nem nós. Você pode apagar tudo e recomeçar.',
  forgotWays:
    'Depois você pode vincular este dispositivo a outro que tenha esta caixa de entrada ou restaurar o seu backup. Sem nenhum dos dois, você começa com um novo endereço, e o que só este dispositivo tinha se perde.',
  erase: 'Apagar este dispositivo',
  eraseFailed: 'Não foi possível apagar tudo. Feche as outras abas desta caixa de entrada e tente de novo.',
  back: 'Voltar',

  heading: 'Bloqueio',
  row: 'Bloquear esta caixa de entrada',
  off: 'Qualquer pessoa que possa usar este navegador pode ler a sua caixa de entrada.',
  on: 'Depois de um tempo sem uso, e sempre que você a fecha ou recarrega, a caixa de entrada pede o seu PIN. Até lá, as mensagens e os nomes guardados aqui não podem ser lidos.',
  turnOn: 'Ativar',
  turnOff: 'Desativar',
  when: 'Quando',
  whenHint: 'Bloqueia quando nenhuma aba da caixa de entrada foi usada por este tempo.',
  after: (minutes) =>
    minutes === 60
      ? count(1, { one: '{n} hora', other: '{n} horas' })
      : count(minutes, { one: '{n} minuto', other: '{n} minutos' }),
  pin: 'PIN',
  pinHint:
    'Seis dígitos, só neste dispositivo. Depois de cinco tentativas erradas, cada nova tentativa precisa esperar.',
  change: 'Alterar',
  now: 'Bloquear agora',
  nowHint: 'Bloqueia todas as abas desta caixa de entrada.',
  notices: 'Enquanto a caixa de entrada está bloqueada, as notificações dizem “Nova mensagem”, sem nome nem texto.',

  passkey: {
    use: 'Usar a chave de acesso',
    row: 'Chave de acesso',
    none: 'Abre o bloqueio como o seu dispositivo se desbloqueia: com o rosto, o dedo ou o PIN dele. O seu PIN continua funcionando.',
    has: 'Abre este bloqueio, além do seu PIN.',
    add: 'Adicionar uma chave de acesso',
    remove: 'Remover',
    heading: 'Adicionar uma chave de acesso',
    lead: 'Digite o seu PIN. Depois o navegador pergunta qual dispositivo ou chave de segurança guarda a chave de acesso.',
    label: (name) => `${name} (bloqueio)`,
    problems: {
      'passkey-unsupported':
        'Este navegador não oferece chaves de acesso para este endereço da caixa de entrada. Use o seu PIN.',
      'passkey-no-prf':
        'Esta chave de acesso não pode abrir um bloqueio. Use o seu PIN ou adicione outro tipo de chave de acesso.',
      'passkey-cancelled':
        'Nenhuma chave de acesso foi usada: você fechou a pergunta, ela demorou demais ou a chave de acesso não está aqui. Use o seu PIN ou tente de novo.',
      'passkey-failed': 'O navegador não conseguiu usar uma chave de acesso. Use o seu PIN ou tente de novo.',
      changed:
        'A chave de acesso não abre mais este bloqueio. Use o seu PIN e adicione a chave de acesso de novo nas configurações.',
    },
  },

  onHeading: 'Escolha um PIN',
  onLead:
    'Cada mensagem neste dispositivo é cifrada de novo com ele. Isso pode levar um minuto, e as outras abas da caixa de entrada reiniciam.',
  onLimit:
    'Se você esquecer o PIN, o que só este dispositivo tem se perde. Quem copiar os arquivos deste navegador pode testar todos os PINs de seis dígitos em um computador potente, por isso bloqueie também o seu dispositivo.',
  changeHeading: 'Alterar o PIN',
  offHeading: 'Desativar o bloqueio',
  offLead: 'Qualquer pessoa que possa usar este navegador poderá ler a sua caixa de entrada.',
  oldPin: 'PIN',
  newPin: 'Novo PIN, seis dígitos',
  again: 'Novo PIN mais uma vez',
  cancel: 'Cancelar',
  notSix: 'Um PIN tem seis dígitos.',
  notEqual: 'Os dois não são iguais. Digite o novo PIN mais uma vez.',
  otherTab: 'Outra aba da caixa de entrada não fechou, por isso nada foi alterado. Feche-a e tente de novo.',
  notChanged: 'Não foi possível alterar o bloqueio. Tudo continua como estava. Recarregue esta página e tente de novo.',
  busy: 'Cifrando a sua caixa de entrada…',
};
