/** What keeps answers from being sent, in Portuguese. */
import type { obstacle as english } from '../en-obstacles.ts';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Talvez não seja ${name}`,
    'O servidor ofereceu outra pessoa neste endereço. Paramos antes que qualquer coisa saísse deste dispositivo.',
  ],
  fork: (name) => [
    `Talvez não seja ${name}`,
    'O servidor deu duas respostas diferentes sobre quem é essa pessoa. Paramos antes que qualquer coisa saísse deste dispositivo.',
  ],
  rollback: (name) => [
    `Talvez não seja ${name}`,
    'O servidor deu uma resposta mais antiga do que uma que já temos. Paramos antes que qualquer coisa saísse deste dispositivo.',
  ],
  'server-behind': (name) => [
    `Não é possível contatar ${name} agora`,
    'O servidor não tem as chaves mais recentes dessa pessoa. As suas mensagens ficam neste dispositivo e são enviadas assim que o dispositivo dela tiver estado online.',
  ],
  'list-missing': (name) => [
    `${name} talvez tenha trocado de dispositivos`,
    'Uma mensagem dessa pessoa menciona dispositivos que o servidor não conhece. “Reenviar” envia a sua mensagem para os dispositivos que conhecemos.',
  ],
  'away-too-long': (name) => [
    `Faz tempo que ${name} não aparece`,
    'Essa pessoa não volta há mais de 45 dias. As suas mensagens aguardam neste dispositivo até ela voltar.',
  ],
  'unknown-address': (name) => [
    `Não foi possível encontrar ${name}`,
    'O servidor não conhece mais este endereço. As suas mensagens aguardam neste dispositivo.',
  ],
  gone: (name) => [
    `${name} saiu deste chat`,
    'Não é mais possível enviar nada, e não virá resposta. O que foi escrito fica aqui até você apagar.',
  ],
  limited: (_, when) => [
    'Muitas mensagens em pouco tempo.',
    `Elas aguardam aqui e são enviadas a partir deste horário: ${when}.`,
  ],
  'mailbox-full': (name) => [
    `A caixa de correio de ${name} está cheia.`,
    'As suas mensagens aguardam aqui e são enviadas quando houver espaço.',
  ],
  'server-storage': () => [
    'O servidor do chat não consegue guardar mensagens agora.',
    'As suas aguardam neste dispositivo e são enviadas assim que ele conseguir.',
  ],
  refused: () => [
    'O servidor do chat recusou uma mensagem.',
    'Ela fica neste dispositivo. Use “Reenviar” para enviá-la outra vez.',
  ],
  storage: () => [
    'Este navegador não tem mais espaço.',
    'O seu texto continua no campo abaixo. Libere espaço e envie-o de novo.',
  ],
};
