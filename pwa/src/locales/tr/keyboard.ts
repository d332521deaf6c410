/** The keys of the inbox, and the list of them, in Turkish. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Klavye',
  rowHint: 'Gelen kutusunun tuşları',
  palette: 'Eylem bul',
  paletteAsk: 'Ne yapmak istiyorsunuz?',
  thisConversation: 'Bu konuşma',
  goTo: 'Şuraya git',
  nothingFound: 'Hiçbir şey bulunamadı',
  anywhere: 'Her yerde',
  inList: 'Listede',
  inConversation: 'Bir konuşmada',
  thisList: 'Bu liste',
  next: 'Sonraki, önceki',
  open: 'Aç',
  reply: 'Yanıtla',
  closing: 'Kapat veya yeniden aç',
  letters: 'Tek harfler',
  lettersHint: (search) => `Sesle kontrol kullanıyorsanız kapatın. ${search} kalır.`,
  ctrl: 'Ctrl',
};
