/** The export of conversations as a file: its dialog, and words inside of the file, in Portuguese. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Exportar',
  one: 'Exportar esta conversa',
  all: 'Exportar tudo',
  allHint: 'Todas as conversas deste dispositivo em um arquivo, como texto ou JSON.',
  warning: 'Este arquivo não é criptografado. Quem o tiver pode lê-lo.',
  hint: 'Ele é feito neste dispositivo e não é enviado a ninguém. Contém os nomes de arquivos e imagens, não os arquivos. Guarde-o onde guarda as notas fiscais.',
  format: 'Formato',
  text: 'Texto, para ler',
  json: 'JSON, para programas',
  busy: (messages) => `Mensagens até agora: ${messages}`,
  saved: (messages) => `O arquivo foi entregue ao navegador como download. Mensagens: ${messages}`,
  failed: 'Não foi possível fazer o arquivo, e nada foi salvo. Tente de novo.',
  made: (when) => `Feito: ${when}`,
  callsItself: (name) => `Chama a si mesmo de ${name}`,
  address: (address) => `Endereço: ${address}`,
  tags: (tags) => `Etiquetas: ${tags}`,
};
