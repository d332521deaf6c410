/** The words of the connection check, in Portuguese. */
import type { check as english } from '../en-check.ts';
import { count, numeral } from './count.ts';

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return `${numeral(Math.round(ms))} ms`;
  if (seconds < 120) {
    const shown = seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
    return count(shown, { one: '{n} segundo', other: '{n} segundos' });
  }
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n} minuto', other: '{n} minutos' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n} hora', other: '{n} horas' });
  return count(Math.round(seconds / 86_400), { one: '{n} dia', other: '{n} dias' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  const apart = Math.abs(aheadMs);
  if (apart < 1_000) return 'Os relógios do dispositivo e do servidor coincidem.';
  return aheadMs > 0
    ? `Os relógios do dispositivo e do servidor têm uma diferença de ${duration(apart)}: este dispositivo está atrasado.`
    : `Os relógios do dispositivo e do servidor têm uma diferença de ${duration(apart)}: este dispositivo está adiantado.`;
};

export const check: typeof english = {
  heading: 'Teste de conexão',
  row: 'Teste de conexão',
  rowHint: 'Testa cada etapa entre este dispositivo e o servidor.',
  link: 'Testar a conexão',
  back: 'Voltar às configurações',
  start: 'Testar agora',
  again: 'Testar de novo',
  notRun: 'Ainda não testada.',
  notRunMore: 'Cada etapa entre este dispositivo e o servidor é testada de verdade. Leva alguns segundos.',
  running: 'Testando…',
  runningMore: 'Os resultados aparecem à medida que chegam.',
  allGood: 'Tudo funciona.',
  fair: 'As mensagens passam, mas há algo fora do normal.',
  slower: 'As mensagens chegam com alguns segundos de atraso.',
  bad: 'No momento, as mensagens não passam.',
  badMore: 'Nada se perde: elas aguardam neste dispositivo.',
  broke: 'Não foi possível concluir o teste.',
  brokeMore: 'Recarregue a página e teste de novo.',
  checkedAt: (when) => `Hora do teste: ${when}.`,
  connection: 'Conexão',
  device: 'Este dispositivo',
  results: 'Resultados',
  verdicts: {
    good: 'Funciona',
    fair: 'Observação',
    bad: 'Não funciona',
    skipped: 'Não testado',
    running: 'Em teste',
  },
  steps: {
    network: 'Rede',
    reach: 'Caminho até o servidor',
    server: 'Servidor',
    version: 'Versão',
    clock: 'Relógio',
    'sign-in': 'Acesso',
    websocket: 'Conexão em tempo real',
    polling: 'Conexão mais lenta',
    delay: 'Tempo de resposta',
  },
  good: {
    network: () => 'Este dispositivo está conectado a uma rede.',
    reach: (ms) =>
      ms === 0 ? 'O endereço do servidor responde.' : `O endereço do servidor responde em ${duration(ms)}.`,
    server: () => 'Quem responde é o servidor do chat.',
    version: () => 'O servidor e a caixa de entrada são compatíveis.',
    clock: clocks,
    'sign-in': () => 'O servidor aceita este dispositivo.',
    websocket: () => 'Ela abre. As mensagens chegam na hora.',
    polling: () => 'Funciona: a caixa de entrada consulta o servidor repetidamente.',
    delay: (ms) => `O servidor responde em ${duration(ms)}.`,
  },
  fairSteps: {
    clock: (ms) =>
      `${clocks(ms)} Se este dispositivo estiver errado, acerte o relógio. As mensagens passam mesmo assim.`,
    'sign-in': () =>
      'O servidor ainda não conhece este dispositivo. A caixa de entrada o cadastra sozinha: teste de novo em um minuto.',
    delay: (ms) =>
      `O servidor leva ${duration(ms)} para responder. A rede ou o servidor está lento: as mensagens demoram o mesmo tempo.`,
  },
  remedies: {
    offline: () => 'Ative o Wi-Fi ou os dados móveis e teste de novo.',
    server: () =>
      'Tente outra rede. Se não adiantar, o servidor está fora do ar: avise quem o administra. As mensagens aguardam aqui.',
    limited: (when) =>
      when === ''
        ? 'Espere alguns minutos e teste de novo.'
        : `O servidor volta a responder neste horário: ${when}. Espere até lá e teste de novo.`,
    policy: () =>
      'Avise quem administra o servidor: a política da página precisa indicar o próprio endereço em connect-src.',
    intercepted: () =>
      'Abra outro site. Se aparecer uma página de login, faça o login e teste de novo. Se não, avise quem administra o servidor.',
    blocked: () =>
      'Muitas vezes é o firewall de uma empresa. Peça a quem o administra que permita WebSocket para este servidor, ou tente outra rede.',
    clock: () => 'Acerte a data e a hora deste dispositivo e teste de novo.',
    refused: () =>
      'Recarregue a página para obter a versão mais recente. Se não adiantar, copie o relatório para quem administra o servidor.',
    uninvited: () =>
      'Abra o link do seu convite neste navegador. Se você não tem um, peça-o a quem administra o servidor.',
    'switched-off': () =>
      'Pergunte o motivo a quem administra o servidor. O que você já recebeu continua neste dispositivo.',
    storage: () => 'Isso passa sozinho ou depende de quem administra o servidor. As mensagens aguardam aqui.',
    slower: () =>
      'Muitas vezes é o firewall de uma empresa. Peça a quem o administra que permita WebSocket para este servidor.',
  },
  sameCause: 'Falha pelo mesmo motivo.',
  notNeeded: 'Não é necessária: a conexão em tempo real funciona.',
  notTried: 'Não testado: uma etapa anterior não funciona.',
  storage: 'Armazenamento',
  offlineStart: 'Abrir sem rede',
  offlineStarts: {
    ready: 'A caixa de entrada abre sem rede.',
    update: 'A caixa de entrada abre sem rede. Há uma nova versão: recarregue para obtê-la.',
    'not-yet': 'Para isso, a caixa de entrada ainda está sendo guardada neste dispositivo. Teste de novo em um minuto.',
    never: 'Este navegador ou esta janela não guarda a caixa de entrada, por isso ela só abre com rede.',
  },
  copy: 'Copiar relatório',
  copied: 'O relatório foi copiado.',
  notCopied: 'O navegador não permitiu copiar. Selecione o texto abaixo e copie-o manualmente.',
  reportHas:
    'Para a pessoa que ajuda você: resultados, códigos, horários e versões. Sem mensagens, nomes, endereços nem chaves.',
  report: 'Relatório',
};
