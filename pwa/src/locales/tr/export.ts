/** The export of conversations as a file: its dialog, and words inside of the file, in Turkish. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Dışa aktar',
  one: 'Bu konuşmayı dışa aktar',
  all: 'Her şeyi dışa aktar',
  allHint: 'Bu cihazdaki tüm konuşmalar, metin ya da JSON olarak tek dosyada.',
  warning: 'Bu dosya şifreli değil. Dosyaya sahip olan herkes onu okuyabilir.',
  hint: 'Bu cihazda oluşturulur ve kimseye gönderilmez. Dosyaların ve resimlerin adlarını içerir, kendilerini içermez. Faturalarınızı sakladığınız yerde saklayın.',
  format: 'Biçim',
  text: 'Metin, okumak için',
  json: 'JSON, programlar için',
  busy: (messages) => `Şu ana kadar ileti: ${messages}`,
  saved: (messages) => `Dosya indirme olarak tarayıcıya verildi. İleti: ${messages}`,
  failed: 'Dosya oluşturulamadı ve hiçbir şey kaydedilmedi. Yeniden deneyin.',
  made: (when) => `Oluşturuldu: ${when}`,
  callsItself: (name) => `Kendine verdiği ad: ${name}`,
  address: (address) => `Adres: ${address}`,
  tags: (tags) => `Etiketler: ${tags}`,
};
