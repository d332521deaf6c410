/** Why the chat cannot start, connect or send, in Portuguese. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Esta versão tem um problema conhecido',
    'Recarregue a página para obter a versão corrigida. Seu chat continuará aqui.',
  ],
  insecure: ['Este chat precisa de uma conexão segura', 'Abra esta página com https://.'],
  damaged: [
    'Este navegador não devolveu o que o chat guardou.',
    'Podem faltar mensagens aqui. Recarregue esta página. Se não resolver, limpe os dados deste site para recomeçar.',
  ],
  unsupported: [
    'Este navegador é antigo demais para este chat',
    'Falta a ele a criptografia de que o chat precisa. Atualize o navegador ou use outro. Nada foi guardado.',
  ],
  'storage-denied': [
    'Este navegador não deixa o chat guardar nada',
    'Permita que este site guarde dados e abra o chat de novo.',
  ],
  'newer-database': [
    'O chat foi atualizado em outra aba',
    'Recarregue esta página para continuar. Suas mensagens estão guardadas.',
  ],
  'older-build': [
    'Esta página tem uma versão mais antiga do chat',
    'Recarregue esta página. Se isto continuar aparecendo, escreva na última página que você usou. Suas mensagens estão guardadas.',
  ],
  'other-tab': [
    'Outra aba está bloqueando o chat',
    'Feche as outras abas deste site e recarregue esta página. Suas mensagens estão guardadas.',
  ],
  cleared: [
    'Os dados deste site foram apagados',
    'Suas mensagens e chaves neste navegador não existem mais. Recarregue esta página para começar um chat novo.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Solicitações demais em pouco tempo.', `${here} A próxima tentativa será às ${when}.`],
  policy: (here) => ['Esta página não deixa o chat se conectar.', `Avise quem administra este site. ${here}`],
  intercepted: (here) => [
    'Outra coisa responde no lugar do servidor do chat.',
    `Talvez esta rede peça um login quando você abrir outra página. Se não pedir, o servidor está fora por algum tempo. ${here}`,
  ],
  blocked: (here) => ['Esta rede bloqueia o chat.', `Tente outra rede. ${here}`],
  clock: (here) => ['O relógio deste dispositivo está errado.', `Acerte-o e tente de novo. ${here}`],
  refused: (here) => [
    'O servidor do chat recusa este dispositivo.',
    `Recarregue a página para obter a versão mais nova. ${here}`,
  ],
  uninvited: (here) => [
    'Este servidor aceita novas caixas de entrada por convite.',
    `Abra o link do seu convite ou peça um a quem administra o servidor. ${here}`,
  ],
  'switched-off': (here) => ['Esta conta está desativada.', `Pergunte o motivo a quem administra o servidor. ${here}`],
  storage: (here) => ['O servidor do chat não consegue guardar mensagens agora.', here],
  slower: () => ['Esta rede deixa o chat mais lento.', 'As mensagens ainda chegam, alguns segundos mais tarde.'],
};

const STOPPED = 'Paramos antes que algo saísse deste dispositivo.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Talvez não seja ${name}`,
    `A resposta do servidor do chat não corresponde ao endereço desta página. ${STOPPED}`,
  ],
  fork: (name) => [
    `Talvez não seja ${name}`,
    `O servidor do chat deu duas respostas diferentes sobre a identidade. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Talvez não seja ${name}`,
    `O servidor do chat deu uma resposta mais antiga que uma que já temos. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `Não é possível falar com ${name} agora.`,
    'Faltam ao servidor do chat as chaves mais novas. Suas mensagens ficam neste dispositivo e serão enviadas assim que o dispositivo do outro lado se conectar.',
  ],
  'list-missing': (name) => [
    `${name} pode ter trocado de dispositivos.`,
    'Uma mensagem do outro lado cita dispositivos que o servidor do chat não conhece. “Reenviar” envia sua mensagem aos dispositivos que conhecemos.',
  ],
  'away-too-long': (name) => [
    `${name} está longe há algum tempo.`,
    'A caixa de entrada não é aberta há mais de 45 dias. Até lá, não temos como garantir que uma mensagem chegue só à pessoa certa.',
  ],
  'unknown-address': (name) => [
    `${name} não foi encontrado.`,
    'O servidor do chat não conhece o endereço desta página. Avise quem administra este site.',
  ],
  gone: (name) => [
    `${name} saiu deste chat.`,
    'Nada mais pode ser enviado e nenhuma resposta virá. O que foi escrito fica aqui até você apagar.',
  ],
  limited: (_, when) => [
    'Muitas mensagens em pouco tempo.',
    `Elas esperam aqui e serão enviadas a partir das ${when}.`,
  ],
  'mailbox-full': (name) => [
    `A caixa de ${name} está cheia.`,
    'Suas mensagens esperam aqui e serão enviadas quando houver espaço.',
  ],
  'server-storage': () => [
    'O servidor do chat não consegue guardar mensagens agora.',
    'As suas esperam neste dispositivo e serão enviadas assim que ele conseguir.',
  ],
  refused: () => [
    'O servidor do chat recusou uma mensagem.',
    'Ela está guardada neste dispositivo. Toque em “Reenviar” para enviá-la de novo.',
  ],
  storage: () => [
    'Este navegador não tem mais espaço.',
    'Seu texto continua no campo abaixo. Libere espaço e envie de novo.',
  ],
};
