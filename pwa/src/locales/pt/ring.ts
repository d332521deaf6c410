/** Words of the settings of notifications and of the question after the first message, in Portuguese. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Notificações',
  row: 'Avisar neste dispositivo',
  on: 'Este dispositivo avisa você, mesmo com a caixa de entrada fechada.',
  off: 'Este dispositivo não avisa você quando a caixa de entrada está fechada.',
  notAsked: 'Este dispositivo ainda não avisa você. O navegador pergunta uma vez se pode.',
  blocked:
    'O seu navegador bloqueia as notificações aqui. Para mudar isso, abra as configurações deste site ao lado do endereço e permita as notificações.',
  incomplete:
    'No momento, este dispositivo não pode avisar você: o navegador ou o servidor não respondeu. Uma nova tentativa é feita sozinha.',
  installFirst:
    'No iPhone ou iPad, só a caixa de entrada instalada pode avisar. Adicione-a à Tela de Início e abra-a por lá.',
  notOffered:
    'Este servidor não envia avisos a dispositivos. Uma caixa de entrada aberta continua mostrando as novas mensagens.',
  unsupported:
    'Este navegador não consegue avisar com a caixa de entrada fechada. Uma caixa de entrada aberta continua mostrando as novas mensagens.',
  looking: 'Um momento',
  turnOn: 'Ativar',
  turnOff: 'Desativar',
  again: 'Tentar de novo',
  test: 'Enviar um teste',
  testHint: 'Este dispositivo avisa uma vez, como em uma mensagem.',
  tested: 'O teste está a caminho. Ele chega como notificação.',
  testFailed: 'O serviço de push do seu navegador não aceitou o teste. Tente de novo mais tarde.',
  testNothing: 'Este dispositivo já não está inscrito. Desative os avisos e ative-os de novo.',
  testUnreachable: 'O servidor não respondeu. Tente de novo mais tarde.',
  content: 'O que a notificação mostra',
  contentHint: 'O serviço de push do seu navegador só fica sabendo que algo chegou, e quando.',
  contents: { text: 'Nome e texto', name: 'Só o nome', nothing: '“Nova mensagem”' },
  sound: 'Som',
  soundHint: 'Quando uma mensagem chega com a caixa de entrada aberta. O som sai de uma só aba, não de todas.',
  quiet: 'Horário de silêncio',
  quietHint: 'Nesse horário, nada toca. As novas mensagens são contadas mesmo assim.',
  quietFrom: 'Silêncio a partir de',
  quietTo: 'Silêncio até',
  notSaved: 'Este navegador não conseguiu guardar a alteração.',
  ask: 'Avisar neste dispositivo quando alguém escrever?',
  askMore:
    'Mesmo com a caixa de entrada fechada. O navegador pergunta mais uma vez. Você escolhe o que a notificação mostra.',
  askYes: 'Avisar neste dispositivo',
  askNo: 'Agora não',
};
