/** The words of two device lists of one contact, in Turkish. */
import type { fork as english } from '../en-fork.ts';
import { count, numeral } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} için iki cihaz listesi var`,
  lead: (who) =>
    `İkisi de aynı anahtarla imzalanmış ve aynı numarayı taşıyor. Ya geri yüklenen bir kopya öne geçti ya da başka biri ${who} gibi davranıyor. CipherChat hangisi olduğunu bilemez. ${who} bilebilir.`,
  stopped: (who) => `Şimdilik ${who} ile olan konuşmada hiçbir şey gönderilmiyor.`,
  waiting: (waiting) =>
    count(waiting, { one: '{n} mesaj bu cihazda bekliyor.', other: '{n} mesaj bu cihazda bekliyor.' }),
  arrives: 'Gelenler gösteriliyor.',
  steps: (who) => [
    `${who} ile telefonda veya yüz yüze konuşun. Bu sohbette sormayın.`,
    `Hangi cihazların gerçekten ${who} tarafından kullanıldığını ve geri yükleme için bir kod kullanılıp kullanılmadığını sorun.`,
  ],
  lists: ['A listesi', 'B listesi'],
  version: (version, day) => `Sürüm ${numeral(version)}, ${day}`,
  since: (day) => `${day} tarihinden beri`,
  inBoth: 'ikisinde de',
  onlyHere: 'yalnızca burada',
  held: 'Şimdiye kadar kullandığınız liste bu.',
  other: 'Sunucunun verdiği liste bu.',
  chosen: 'Cihazlarınızdan birinde seçildi.',
  goOn: (list) => `${list} ile devam et`,
  neither: 'Hiçbiri, sonra karar ver',
  neitherHint: 'Diğer cihazlarınıza bildirilir. İki liste de burada bilindiği sürece kararınızı değiştirebilirsiniz.',
  decided:
    'Siz A listesini seçtiniz, sunucu ise B listesini kullanıyor. Bu yüzden hiçbir şey gönderilmiyor. Sunucu yeniden A listesine dönene kadar bekleyin veya yeniden seçin.',
  notSaved: 'Bu tarayıcı bunu kaydedemedi. Biraz yer açın, ardından yeniden deneyin.',
  open: 'İki listeyi karşılaştır',
  own: {
    heading: 'Hesabınız için iki cihaz listesi var',
    lead: 'İkisi de anahtarınızla imzalanmış ve aynı numarayı taşıyor. Ya geri yüklenen bir kopya öne geçti ya da başka biri sizin gibi davranıyor. CipherChat hangisi olduğunu bilemez. Siz bilebilirsiniz.',
    stopped: 'Diğer cihazlarınız şimdilik bu cihazdan hiçbir şey almıyor.',
    arrives: 'Kişileriniz burada yazdıklarınızı almaya devam ediyor.',
    steps: [
      'Her cihazını tanıdığınız listeyle devam edin.',
      'İkisini de tanımıyorsanız anahtarınız başka birinde. Bunu kişilerinize söyleyin, ama bu sohbette değil.',
    ],
    decided: 'Seçiminizi yaptınız. İki liste de burada bilindiği sürece yeniden seçebilirsiniz.',
  },
};
