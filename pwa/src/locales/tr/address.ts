/** The page with the address, the snippet and the check of a page, in Turkish. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'Gelen kutunuz hazır',
  lead: 'Kod parçasını sitenize ekleyin. Ziyaretçilerin mesajları buraya gelir.',
  heading: 'Adres ve kod parçası',
  address: 'Adresiniz',
  tagCheck,
  addressHint: 'Yalnızca size aittir ve yanıt verenin siz olduğunuzu kanıtlar.',
  copyAddress: 'Adresi kopyala',
  snippet: 'Kod parçası',
  withdrawn: 'Şu anda kod parçası yok.',
  withdrawnMore:
    'Sohbetin bu sürümünde bilinen bir sorun var. Düzeltilmiş sürümü bu sunucunun yöneticisinden isteyin, ardından bu sayfayı yeniden yükleyin.',
  snippetHint: 'Sayfalarınızda kapanış body etiketinden önceye yapıştırın.',
  copySnippet: 'Kod parçasını kopyala',
  copied: 'Kopyalandı',
  notCopied: 'Tarayıcı kopyalamaya izin vermedi. Metin seçildi: kendiniz kopyalayın.',
  seeItWork: 'Çalışırken görün',
  waiting: 'İlk mesaj bekleniyor',
  arrived: 'İlk mesaj geldi.',
  open: 'Konuşmayı aç',
  demo: 'Demo sitesinde dene',
  newTab: 'yeni sekmede açılır',
  toInbox: 'Gelen kutusuna git',
  onlyCopy: 'Tek kopya bu cihazda.',
  onlyCopyMore:
    'Henüz yedek yok. Cihaz kaybolursa veya tarayıcı verileri silinirse bu adres ve konuşmaları da yok olur.',
};
