/** The words of two device lists of one contact, in Portuguese. */
import type { fork as english } from '../en-fork.ts';
import { count, numeral } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} tem duas listas de dispositivos`,
  lead: (who) =>
    `As duas estão assinadas com a mesma chave e têm o mesmo número. Ou uma cópia restaurada se adiantou, ou outra pessoa se faz passar por ${who}. O CipherChat não consegue saber qual das duas coisas aconteceu. ${who} consegue.`,
  stopped: (who) => `Por enquanto, nada é enviado para ${who}.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} mensagem aguarda neste dispositivo.',
      other: '{n} mensagens aguardam neste dispositivo.',
    }),
  arrives: 'O que chega é mostrado.',
  steps: (who) => [
    `Ligue para ${who} ou converse pessoalmente. Não pergunte neste chat.`,
    `Pergunte quais dispositivos pertencem a ${who} e se um código foi usado para restaurar.`,
  ],
  lists: ['Lista A', 'Lista B'],
  version: (version, day) => `Versão ${numeral(version)}, ${day}`,
  since: (day) => `desde ${day}`,
  inBoth: 'nas duas',
  onlyHere: 'só aqui',
  held: 'Esta é a lista que você usou até agora.',
  other: 'O servidor fornece esta.',
  chosen: 'Escolhida em um dos seus dispositivos.',
  goOn: (list) => `Continuar com a ${list}`,
  neither: 'Nenhuma, decidir depois',
  neitherHint:
    'Os seus outros dispositivos são informados. Você pode mudar a escolha enquanto as duas listas forem conhecidas aqui.',
  decided:
    'Você escolheu a lista A, e o servidor segue a lista B. Por isso, nada é enviado. Espere até o servidor voltar à lista A ou escolha de novo.',
  notSaved: 'Este navegador não conseguiu guardar isso. Libere espaço e tente de novo.',
  open: 'Comparar as duas listas',
  own: {
    heading: 'A sua conta tem duas listas de dispositivos',
    lead: 'As duas estão assinadas com a sua chave e têm o mesmo número. Ou uma cópia restaurada se adiantou, ou outra pessoa se faz passar por você. O CipherChat não consegue saber qual das duas coisas aconteceu. Você consegue.',
    stopped: 'Por enquanto, os seus outros dispositivos não recebem nada deste.',
    arrives: 'Os seus contatos continuam recebendo o que você escreve aqui.',
    steps: [
      'Continue com a lista em que você conhece todos os dispositivos.',
      'Se você não reconhece nenhuma das duas, outra pessoa tem a sua chave. Avise os seus contatos, e não nesta conversa.',
    ],
    decided: 'Você já escolheu. Pode escolher de novo enquanto as duas listas forem conhecidas aqui.',
  },
};
