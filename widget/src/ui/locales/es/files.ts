/** Words for files, in Spanish. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('es'),
  uploads: {
    offline: 'Esperando la conexión. Continuará por sí solo.',
    'server-full': 'El servidor no tiene espacio en este momento. Continuará por sí solo.',
    'too-much': 'Demasiados archivos para un día. Continuará por sí solo más tarde.',
    'too-large': 'Es más grande de lo que admite el servidor. Envía un archivo más pequeño.',
    'no-files': 'Este servidor no admite archivos.',
    refused: 'El servidor no aceptó este archivo.',
  },
  fetches: {
    gone: 'El servidor ya no tiene este archivo. Pídelo de nuevo.',
    offline: 'El servidor no responde. Inténtalo de nuevo cuando tengas conexión.',
    damaged: 'Este no es el archivo que se envió. Se modificó por el camino, así que no se abre.',
    stopped: 'Detenido.',
  },
  attached: 'Archivos elegidos',
  underWay: 'Archivos en camino',
  sendFiles: (chosen) => count(chosen, { one: 'Enviar {n} archivo', other: 'Enviar {n} archivos' }),
  remove: (name) => `Quitar ${name}`,
  cancel: (name, size) => (size === undefined ? `Cancelar ${name}` : `Cancelar ${name}, ${size}`),
  retryFile: (name) => `Reintentar ${name}`,
  made: (all) => `Sin datos de lugar ni de cámara, ${all}`,
  asTaken: (all) => `Originales, con datos de lugar y de cámara si los hay, ${all}`,
  originals: 'Enviar originales',
  attach: 'Adjuntar archivos',
  takePhoto: 'Hacer una foto',
  choosePhotos: 'Elegir fotos',
  withoutPlace: 'Se envían sin datos de lugar ni de cámara',
  chooseFile: 'Elegir un archivo',
  upTo: 'Hasta 100 MB',
  whoOpens: (name) => `Solo ${name} puede abrirlos.`,
  notNow: 'Cancelar',
  mayTell: (name) =>
    `Este navegador no puede dibujar ${name}, así que los datos de lugar y de cámara se quedan dentro si los hay.`,
  tooLarge: (name) => `${name} supera los 100 MB. Envía un archivo más pequeño.`,
  noRoom: (name) =>
    `Este navegador no tiene espacio para ${name}. Libera espacio en este dispositivo e inténtalo de nuevo.`,
  notTaken: (name) => `No se pudo leer ${name}. Elígelo de nuevo.`,
  preparing: 'Cifrando',
  of: (sent, all) => `${sent} de ${all}`,
  open: (name) => `Ver ${name}`,
  save: (name, size) => (size === undefined ? `Guardar ${name}` : `Guardar ${name}, ${size}`),
  unnamed: 'Archivo',
  unreadable: 'Este archivo necesita una versión más reciente del chat',
  picture: 'Imagen',
  saveIt: 'Guardar',
  close: 'Cerrar',
  previous: 'Imagen anterior',
  next: 'Imagen siguiente',
  noPicture: 'Este navegador no puede mostrar la imagen. Puedes guardarla.',
  drop: 'Suelta para adjuntar',
  dropHow: 'Aún podrás verlo antes de enviarlo. Hasta 100 MB por archivo.',
};
