/** The export of conversations as a file: its dialog, and words inside of the file, in Spanish. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Exportar',
  one: 'Exportar esta conversación',
  all: 'Exportar todo',
  allHint: 'Todas las conversaciones de este dispositivo en un archivo, como texto o JSON.',
  warning: 'Este archivo no está cifrado. Quien lo tenga puede leerlo.',
  hint: 'Se crea en este dispositivo y no se envía a nadie. Contiene los nombres de archivos e imágenes, no los archivos. Guárdalo donde guardas las facturas.',
  format: 'Formato',
  text: 'Texto, para leer',
  json: 'JSON, para programas',
  busy: (messages) => `Mensajes hasta ahora: ${messages}`,
  saved: (messages) => `El archivo se entregó al navegador como descarga. Mensajes: ${messages}`,
  failed: 'No se pudo crear el archivo y no se guardó nada. Inténtalo de nuevo.',
  made: (when) => `Creado: ${when}`,
  callsItself: (name) => `Se llama a sí mismo ${name}`,
  address: (address) => `Dirección: ${address}`,
  tags: (tags) => `Etiquetas: ${tags}`,
};
