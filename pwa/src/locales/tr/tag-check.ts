/** The words of "Is the chat on my page?", in Turkish. One sentence for each thing that the check can find. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'Sohbet sayfamda mı?',
  hint: 'Sayfayı yeni bir sekmede açar ve sohbetin yanıt vermesini bekler.',
  check: 'Sayfayı denetle',
  asking: 'Sayfanın yanıtı bekleniyor.',
  'no-address': 'Bu bir sayfa adresi değil. Sayfa adresi https:// ile başlar.',
  found: 'Sohbetiniz bu sayfada ve bağlanabiliyor.',
  old: 'Sohbetiniz bu sayfada, ancak eski bir sürümüyle. Eskisinin yerine yukarıdaki kod parçasını koyun.',
  withdrawn:
    'Sohbetiniz bu sayfada, ancak kapatılmış: bu sürümde bilinen bir sorun var. Eskisinin yerine yukarıdaki kod parçasını koyun.',
  other: 'Bu sayfada başka bir adresin sohbeti var. Kod parçasını yeniden kopyalayın.',
  'no-owner': 'Bu sayfadaki kod parçasının data-owner alanında tam bir adres yok. Kod parçasını yeniden kopyalayın.',
  insecure: 'Sohbetiniz bu sayfada, ancak sayfa https kullanmıyor. Sohbet orada açılmaz.',
  'not-loaded':
    'Kod parçanız bu sayfada, ancak sohbet yüklenmedi. Sayfanın bir içerik güvenliği politikası varsa script-src içinde yalnızca o dosyaya değil, adresindeki sunucuya izin verin.',
  'not-connected':
    'Sohbetiniz bu sayfada, ancak sayfanın içerik güvenliği politikası bağlanmasına izin vermiyor. connect-src içinde bu sunucuya izin verin.',
  closed:
    'Sekme, sohbet yanıt vermeden kapatıldı veya sayfa kendini diğer sekmelerden ayırıyor (Cross-Origin-Opener-Policy). Böyle bir sayfa denetlenemez: sayfayı açıp sohbete kendiniz bakın.',
  silent:
    'Hiçbir sohbet yanıt vermedi. Sayfada kod parçasının eksiksiz ve değiştirilmemiş olduğuna bakın: integrity içindeki özet yanlışsa tarayıcı onu çalıştırmaz. Sayfanın bir içerik güvenliği politikası varsa script-src içinde bu sunucuya izin verin.',
  blocked: 'Tarayıcı sayfayı açmadı. Bu sitenin sekme açmasına izin verin, ardından yeniden deneyin.',
};
