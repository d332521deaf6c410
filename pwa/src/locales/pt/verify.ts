/** The words of comparing safety numbers with a contact, in Portuguese. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'este visitante',
  heading: (who) => `É mesmo ${who}?`,
  close: 'Fechar',
  how: 'Como',
  numbers: 'Ler números',
  picture: 'Mostrar imagem',
  scan: 'Escanear',
  loading: 'Lendo o número de segurança',
  none: 'Ainda não há número de segurança. Ele aparece assim que a primeira mensagem da pessoa for verificada.',
  numbersLead: (who) =>
    `Fale com ${who} por telefone ou pessoalmente e leiam o número um para o outro. No chat, ele está atrás da linha “Só você e … podem ler isto”.`,
  number: 'Número de segurança',
  differ: 'São diferentes',
  same: 'São iguais',
  calm: 'Para a maioria das perguntas, isto não é necessário. É para o dia em que for importante.',
  pictureLead: (who) =>
    `Mostre esta imagem para ${who} escanear, pessoalmente ou em uma chamada de vídeo. Depois escaneie a imagem do outro lado, para que você também tenha certeza.`,
  pictureLabel: 'Imagem do número de segurança',
  scanLead: (who) =>
    `Escaneie a imagem que ${who} mostra. Em uma caixa de entrada, ela está em “Mostrar imagem”; no chat, ao lado do número.`,
  camera: 'Imagem da câmera',
  cameraHint: 'A imagem da câmera não sai desta aba.',
  noCamera: 'A câmera não pode ser usada aqui. Permita-a no navegador ou leiam os números um para o outro.',
  noPicture: 'Esta não é a imagem de um número de segurança. Coloque a outra imagem diante da câmera.',
  ownPicture: 'Esta é a sua própria imagem. Escaneie a que aparece no outro dispositivo.',
  verified: (who) => `A identidade de ${who} está verificada`,
  visitorVerified: 'A identidade deste visitante está verificada',
  verifiedLead:
    'Vocês dois veem o mesmo número, então não há ninguém no meio. Os seus outros dispositivos são informados.',
  differHeading: 'Os números são diferentes',
  differLead: (who) =>
    `Pode haver alguém no meio, ou este é o número de outra conversa. Não escreva aqui nada importante. Pergunte a ${who} por outro canal e comparem de novo.`,
  again: 'Comparar de novo',
  notSaved: 'Este navegador não conseguiu guardar isso. Libere espaço e tente de novo.',

  mark: 'Identidade verificada',
  weakMark: 'Comparado em outro dispositivo',
  here: (when) => `Você comparou os números neste dispositivo (${when}).`,
  there: (device, when) =>
    device === undefined
      ? `Você comparou os números em outro dispositivo (${when}).`
      : `Você comparou os números em ${device} (${when}).`,
  comparedOn: (device) => (device === undefined ? 'Comparado em outro dispositivo' : `Comparado em ${device}`),
  weakLead: 'Aquele dispositivo não pode confirmar isso para os outros.',
  confirmLead: 'Aquele dispositivo não pode confirmar isso para os outros. Este pode, se foi você.',
  confirm: 'Confirmar',
  undo: 'Desfazer',
  row: 'Número de segurança',
};
