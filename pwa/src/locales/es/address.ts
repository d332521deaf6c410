/** The page with the address, the snippet and the check of a page, in Spanish. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'Tu bandeja de entrada está lista',
  lead: 'Pon el fragmento de código en tu sitio. Los mensajes de los visitantes llegan aquí.',
  heading: 'Dirección y fragmento de código',
  address: 'Tu dirección',
  tagCheck,
  addressHint: 'Es solo tuya y demuestra que eres tú quien responde.',
  copyAddress: 'Copiar dirección',
  snippet: 'Fragmento de código',
  withdrawn: 'Por el momento no hay ningún fragmento de código.',
  withdrawnMore:
    'Esta versión del chat tiene un problema conocido. Pide la versión corregida a quien administra este servidor y luego vuelve a cargar esta página.',
  snippetHint: 'Pégalo antes de la etiqueta body de cierre de tus páginas.',
  copySnippet: 'Copiar fragmento de código',
  copied: 'Copiado',
  notCopied: 'El navegador no permitió copiar. El texto está seleccionado: cópialo tú.',
  seeItWork: 'Mira cómo funciona',
  waiting: 'Esperando el primer mensaje',
  arrived: 'Ha llegado el primer mensaje.',
  open: 'Abrir la conversación',
  demo: 'Probarlo en el sitio de demostración',
  newTab: 'se abre en una pestaña nueva',
  toInbox: 'Ir a la bandeja de entrada',
  onlyCopy: 'Este dispositivo tiene la única copia.',
  onlyCopyMore:
    'Todavía no hay copia de seguridad. Si pierdes el dispositivo o se borran los datos de su navegador, esta dirección y sus conversaciones se pierden.',
};
