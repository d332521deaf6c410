/** The words of "Is the chat on my page?", in Spanish. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: '¿Está el chat en mi página?',
  hint: 'Abre la página en una pestaña nueva y espera a que responda su chat.',
  check: 'Comprobar la página',
  asking: 'Esperando la respuesta de la página.',
  'no-address': 'Esto no es la dirección de una página. Empieza por https://.',
  found: 'Tu chat está en esta página. Puede conectarse.',
  old: 'Tu chat está en esta página, en una versión anterior. Sustituye el fragmento antiguo por el de arriba.',
  withdrawn:
    'Tu chat está en esta página, pero desactivado: esta versión tiene un problema conocido. Sustituye el fragmento antiguo por el de arriba.',
  other: 'Esta página tiene el chat de otra dirección. Vuelve a copiar el fragmento de código.',
  'no-owner': 'El fragmento de código de esta página no tiene una dirección completa en data-owner. Vuelve a copiarlo.',
  insecure: 'Tu chat está en esta página, pero la página no usa https. El chat no se abre ahí.',
  'not-loaded':
    'Tu fragmento de código está en esta página, pero el chat no se cargó. Si la página tiene una política de seguridad de contenido (CSP), permite el host de su dirección en script-src, no solo ese archivo.',
  'not-connected':
    'Tu chat está en esta página, pero la política de seguridad de contenido (CSP) de la página no lo deja conectarse. Permite este servidor en connect-src.',
  closed:
    'La pestaña se cerró antes de que respondiera el chat, o la página se aísla de otras pestañas (Cross-Origin-Opener-Policy). Una página así no se puede comprobar: ábrela y busca el chat.',
  silent:
    'No respondió ningún chat. Comprueba que la página tenga el fragmento de código entero y sin cambios: si el hash de integrity es incorrecto, el navegador no lo ejecuta. Si la página tiene una política de seguridad de contenido (CSP), permite este servidor en script-src.',
  blocked: 'El navegador no abrió la página. Permite que este sitio abra pestañas y vuelve a intentarlo.',
};
