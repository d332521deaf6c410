/** How the chat looks on the pages of the owner, in Polish. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Wygląd czatu',
  rowHint: 'Kolor, powitanie i miejsce, z podglądem',
  lead: 'Wybierz to, co pasuje do Twoich stron, i obejrzyj podgląd. Wybór zostaje na tym urządzeniu. Zacznie działać, gdy poniższy znacznik będzie na Twoich stronach.',
  colour: 'Kolor',
  colours: {
    petrol: 'Morski',
    pine: 'Sosna',
    ink: 'Atrament',
    plum: 'Śliwka',
    brick: 'Cegła',
  },
  other: 'Inny kolor',
  easy: (ratio) => `Tekst na nim dobrze się czyta: ${ratio} do 1.`,
  pale: (ratio) => `Na białej stronie przycisk słabo widać: ${ratio} do 1. Powinno być co najmniej 3.`,
  greeting: 'Powitanie',
  greetingHint: 'Jedno lub dwa zdania nad pierwszą wiadomością',
  openers: 'Pierwsze wiadomości do wyboru',
  openersHint: 'Jedna w każdym wierszu. Odwiedzający mogą je zmienić przed wysłaniem.',
  corner: 'Róg',
  right: 'Prawy dolny',
  left: 'Lewy dolny',
  cornerHint: 'Na stronach czytanych od prawej do lewej zmienia stronę.',
  likePage: 'Jak strona',
  preview: 'Podgląd czatu na stronie',
  tag: 'Twój znacznik',
  tagHint: 'Wstaw go na swoich stronach w miejsce obecnego.',
};
