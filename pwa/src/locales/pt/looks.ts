/** How the chat looks on the pages of the owner, in Portuguese. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Aparência do chat',
  rowHint: 'Cor, saudação e lugar, com pré-visualização',
  lead: 'Escolha o que combina com as suas páginas e veja a pré-visualização. As escolhas ficam neste dispositivo. Valem quando a etiqueta abaixo estiver nas suas páginas.',
  colour: 'Cor',
  colours: {
    petrol: 'Petróleo',
    pine: 'Pinheiro',
    ink: 'Tinta',
    plum: 'Ameixa',
    brick: 'Tijolo',
  },
  other: 'Outra cor',
  easy: (ratio) => `O texto em cima lê-se bem: ${ratio} para 1.`,
  pale: (ratio) => `Numa página branca o botão vê-se mal: ${ratio} para 1. Devia ser 3 ou mais.`,
  greeting: 'Saudação',
  greetingHint: 'Uma ou duas frases acima da primeira mensagem',
  openers: 'Primeiras mensagens à escolha',
  openersHint: 'Uma por linha. Os visitantes podem alterá-las antes de enviar.',
  corner: 'Canto',
  right: 'Em baixo à direita',
  left: 'Em baixo à esquerda',
  cornerHint: 'Muda de lado em páginas que se leem da direita para a esquerda.',
  likePage: 'Como a página',
  preview: 'Pré-visualização do chat numa página',
  tag: 'A sua etiqueta',
  tagHint: 'Ponha-a nas suas páginas no lugar da que lá está.',
};
