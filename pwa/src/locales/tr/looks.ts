/** How the chat looks on the pages of the owner, in Turkish. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Sohbetin görünümü',
  rowHint: 'Renk, karşılama ve yer, önizlemeyle',
  lead: 'Sayfalarınıza uyanı seçin ve önizlemeye bakın. Seçimler bu cihazda kalır. Aşağıdaki etiket sayfalarınızda olunca geçerli olurlar.',
  colour: 'Renk',
  colours: {
    petrol: 'Petrol mavisi',
    pine: 'Çam',
    ink: 'Mürekkep',
    plum: 'Erik',
    brick: 'Tuğla',
  },
  other: 'Başka bir renk',
  easy: (ratio) => `Üzerindeki yazı kolay okunur: 1’e ${ratio}.`,
  pale: (ratio) => `Beyaz bir sayfada düğme zor görünür: 1’e ${ratio}. 3 veya daha fazla olmalı.`,
  greeting: 'Karşılama',
  greetingHint: 'İlk mesajın üstünde bir iki cümle',
  openers: 'Seçilebilecek ilk mesajlar',
  openersHint: 'Her satıra bir tane. Ziyaretçiler göndermeden önce değiştirebilir.',
  corner: 'Köşe',
  right: 'Sağ alt',
  left: 'Sol alt',
  cornerHint: 'Sağdan sola okunan sayfalarda taraf değiştirir.',
  likePage: 'Sayfa gibi',
  preview: 'Sohbetin bir sayfadaki önizlemesi',
  tag: 'Etiketiniz',
  tagHint: 'Sayfalarınızda olan etiketin yerine bunu koyun.',
};
