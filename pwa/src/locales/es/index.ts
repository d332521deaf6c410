/** The texts of the inbox in Spanish. The reader is addressed with "tú". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

const numbers = new Intl.NumberFormat('es');

export const words: InboxWords = {
  lang: 'es',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Navegación principal',
  inbox: 'Bandeja de entrada',
  settings: 'Ajustes',
  you: 'Tú',
  visitor: 'Visitante',
  newMessage: (name) => `Mensaje nuevo de ${name}`,
  messageNotSent: (name) => `No se envió un mensaje a ${name}`,
  back: 'Volver a la bandeja de entrada',
  backToConversation: 'Volver a la conversación',
  opening: 'Abriendo tu bandeja de entrada',
  title: (place, unread) => `${unread === 0 ? '' : `(${numbers.format(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['Lo que comparten dos personas,', 'y nadie más.'],
    heading: 'Crea tu bandeja de entrada',
    lead: 'Los mensajes de tu sitio llegan aquí. Tu bandeja de entrada está en este dispositivo: los mensajes se pueden leer aquí y donde se escribieron, y en ningún punto intermedio.',
    former: 'Había otra bandeja de entrada en este navegador',
    formerLead: (former) =>
      `Sus datos se borraron y no se pueden recuperar. Una bandeja de entrada nueva tiene una dirección nueva: sustituye la anterior en tus páginas. La anterior era ${former}.`,
    installFirst: 'Instálala antes de empezar',
    installFirstLead:
      'Aquí, solo una app instalada puede avisarte. Tiene sus propios datos, así que una bandeja de entrada creada en este navegador se quedaría en este navegador.',
    goOnHere: 'Seguir en este navegador, sin avisos',
    homeScreen: 'Añádela primero a la pantalla de inicio',
    homeScreenLead:
      'Una bandeja de entrada creada aquí se queda en este navegador. La app de la pantalla de inicio empezaría con otra, en otra dirección.',
    name: 'Tu nombre',
    nameHint:
      'Opcional. Los visitantes ven este nombre, a menos que la página con el chat defina otro. Puedes cambiarlo más tarde.',
    create: 'Crear mi bandeja de entrada',
    creating: 'Creando tu bandeja de entrada',
    failed:
      'Este navegador no pudo guardar la bandeja de entrada. Sal de la navegación privada o libera espacio, y vuelve a intentarlo.',
    tooLong: 'Este nombre es demasiado largo. Acórtalo y vuelve a intentarlo.',
    invitation: 'Invitación',
    invitationHint:
      'Este servidor acepta bandejas de entrada nuevas por invitación. Abre el enlace que te dieron o pega aquí su código.',
    uninvited:
      'Este servidor acepta bandejas de entrada nuevas por invitación. Introduce la tuya y vuelve a intentarlo.',
    badInvitation: 'Esta invitación no es válida: ya se usó o caducó. Compruébala o pide otra.',
    switchedOff: 'Quien administra este servidor desactivó esta bandeja de entrada. Pregúntale por qué.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Conversaciones',
    search: 'Buscar',
    searchHint: 'Nombres, etiquetas y mensajes',
    endSearch: 'Terminar la búsqueda',
    searched: 'Búsqueda solo en este dispositivo.',
    found: (many) => count(many, { one: '{n} conversación encontrada', other: '{n} conversaciones encontradas' }),
    nothingFound: (query) => `Ningún nombre, etiqueta ni último mensaje contiene «${query}»`,
    empty: 'Todavía no hay conversaciones',
    loading: 'Abriendo tus conversaciones',
    failed: 'No se pudieron leer tus conversaciones en este dispositivo.',
    again: 'Volver a intentar',
    unread: (many) => count(many, { one: '{n} sin leer', other: '{n} sin leer' }),
    mine: 'Tú:',
    writing: 'está escribiendo',
    draft: 'Borrador:',
    notSent: 'No enviado:',
    started: 'Abrió el chat',
    deleted: 'Mensaje eliminado',
  },

  blank: {
    heading: 'Todo tranquilo por aquí',
    lead: 'En cuanto el fragmento de código esté en tu sitio, los mensajes llegan aquí, también cuando no estás.',
    snippet: 'Dirección y fragmento de código',
    choose: 'Elige una conversación',
    chooseLead: 'Las conversaciones están guardadas solo en este dispositivo. No se descarga nada para mostrarlas.',
    failed: 'No se pudieron leer tus conversaciones',
    failedLead:
      'Siguen en este dispositivo. Vuelve a cargar la página o cierra las otras pestañas de la bandeja de entrada.',
    unknown: 'Esta conversación no está en este dispositivo',
    unknownLead: 'Está en otro dispositivo, o se borraron los datos del navegador.',
  },

  status: {
    sending: 'Enviando',
    waiting: 'En espera',
    sent: 'Enviado',
    delivered: 'Entregado',
    read: 'Leído',
    'not-sent': 'No enviado',
  },

  thread: {
    unchecked: 'nombre sin comprobar',
    writing: 'está escribiendo',
    address: (short) => `Dirección ${short}`,
    details: 'Detalles',
    markRead: 'Marcar todo como leído',
    seal: (name) => `Solo ${name} y tú pueden leer esto`,
    sealVisitor: 'Solo este visitante y tú pueden leer esto',
  },

  details: {
    heading: 'Detalles',
    calls: (name) => `Se presenta como ${name}.`,
    noName: 'No dio ningún nombre.',
    since: (when) => `Inicio: ${when}.`,
    readers: 'Quién puede leer esto',
    readersCount: '2 personas',
    theirBrowser: 'su navegador',
    thisDevice: 'este dispositivo',
    address: 'Dirección',
    addressHint: 'La dirección de un visitante se crea en su navegador con el primer mensaje.',
    copyAddress: 'Copiar dirección',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Los relojes de este dispositivo y del servidor difieren en {n} día.',
        other: 'Los relojes de este dispositivo y del servidor difieren en {n} días.',
      }),
    clocksMore: 'Las horas de aquí son las del servidor. Si la fecha de este dispositivo es incorrecta, ajústala.',
    fleeting: 'Este navegador no conservará tu bandeja de entrada cuando se cierre su ventana.',
    fleetingMore: 'Sal de la navegación privada para conservar tu bandeja de entrada.',
    oldTag: 'Tus páginas cargan una versión anterior del chat.',
    oldTagMore: 'Sustituye el fragmento de código antiguo por el nuevo.',
    withdrawnTag: 'El chat de tus páginas está desactivado.',
    withdrawnTagMore: 'Su versión tiene un problema conocido. Sustituye el fragmento de código antiguo por el nuevo.',
    getSnippet: 'Obtener el fragmento de código',
    notRenewed: (day) => `Tu dirección se confirmó por última vez el ${day}.`,
    notRenewedMore:
      'Abre tu bandeja de entrada en el dispositivo que creó tu dirección o en uno que recuperaste con el código de recuperación. Después de 45 días, los visitantes nuevos no pueden escribirte.',
  },

  settingsPage: {
    sections: 'Secciones',
    profile: 'Perfil',
    name: 'Tu nombre',
    nameHint:
      'Los visitantes lo ven a partir de tu próximo mensaje, a menos que la página con el chat defina otro nombre. El fragmento de código también lo contiene.',
    save: 'Guardar',
    saved: 'Guardado',
    notSaved: 'Este navegador no pudo guardar el nombre.',
    nameTooLong: 'Este nombre es demasiado largo. Acórtalo y vuelve a guardar.',
    site: 'Tu sitio',
    addressRow: 'Dirección y fragmento de código',
    addressHint: 'El código para tu sitio y una demostración para probarlo.',
    open: 'Abrir',
    receipts: 'Confirmaciones',
    delivered: 'Indicar cuándo llegó un mensaje',
    deliveredHint: 'La otra persona ve «Entregado».',
    read: 'Indicar cuándo lo he leído',
    readHint: 'La otra persona ve «Leído».',
    appearance: 'Apariencia',
    theme: 'Tema',
    system: 'Igual que el sistema',
    light: 'Claro',
    dark: 'Oscuro',
    language: 'Idioma',
    languageHint:
      'De esta bandeja de entrada, en este dispositivo. Los visitantes ven el idioma de la página con el chat.',
    languageOfBrowser: 'Igual que el navegador',
    device: 'Este dispositivo',
    install: 'Instalar la bandeja de entrada',
    installHint: 'Con su propio icono y su propia ventana. Se abre sin conexión.',
    installButton: 'Instalar',
    installed: 'Instalada',
    installedHint: 'Se abre sin conexión.',
    installNotHere:
      'Este navegador no lo ofrece. La bandeja de entrada funciona aquí igualmente, también sin conexión.',
    installApple: [
      'Toca Compartir en la barra del navegador',
      'Elige Añadir a pantalla de inicio',
      'Ábrela desde ahí. Empieza con una bandeja de entrada nueva',
    ],
    storage: 'Guardado en este dispositivo',
    storageKept: 'El navegador conserva los datos hasta que los elimines.',
    storageMayGo: 'El navegador puede eliminar los datos cuando falte espacio o si pasas mucho tiempo sin usarlos.',
    storageUnknown: 'Este navegador no indica cuánto tiempo conserva los datos.',
    storageFleeting: 'Solo hasta que se cierre esta ventana.',
    storageAsk: 'Pedir que se conserven',
    storageRefused: 'El navegador no aceptó. Instalar la bandeja de entrada o visitarla a menudo puede cambiarlo.',
    diagnostics: 'Diagnóstico',
    diagnosticsWhy:
      'Si algo no funciona, adjunta este registro a tu informe. Se queda en esta pestaña. Nadie lo recibe si tú no lo envías.',
    diagnosticsHas:
      'Contiene lo que hizo la bandeja de entrada en esta pestaña, cuándo y durante cuánto tiempo, códigos de error, cantidades de mensajes y la versión del navegador. Muestra cuándo tuviste conexión.',
    diagnosticsHasNot: 'No contiene mensajes, nombres, direcciones, claves ni direcciones de páginas.',
    diagnosticsSave: 'Guardar como archivo',
    diagnosticsCopy: 'Copiar',
    diagnosticsSaved: 'El registro se entregó al navegador como descarga.',
    diagnosticsCopied: 'Se copió el registro.',
    diagnosticsNotSaved: 'No se pudo guardar el registro. Intenta copiarlo.',
    diagnosticsNotCopied: 'No se pudo copiar el registro. Intenta guardarlo como archivo.',
    about: 'Acerca de',
    version: (version) => `Versión ${version}`,
    build: (build) => `Compilación del widget ${build}`,
    unaudited:
      'CipherChat no ha sido auditado. Los mensajes solo se pueden leer en ambos extremos. El servidor ve quién escribe a quién y cuándo. Quien administra este servidor podría entregar una bandeja de entrada modificada.',
    onlyCopy:
      'Este dispositivo tiene la única copia de tu dirección y tus conversaciones. Todavía no hay copia de seguridad.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'Actualización lista', later: 'Más tarde', reload: 'Volver a cargar' },

  failure: {
    unsupported: 'Este navegador no puede abrir la bandeja de entrada',
    unsupportedLead: 'Hace falta una dirección segura (https) y un navegador reciente.',
    'storage-denied': 'Este navegador no deja que la bandeja de entrada guarde nada',
    'storage-deniedLead':
      'Permite el almacenamiento para este sitio o sal de la navegación privada, y vuelve a cargar la página.',
    'newer-database': 'La bandeja de entrada se actualizó en otra pestaña',
    'newer-databaseLead': 'Vuelve a cargar la página para continuar. Tus conversaciones se conservan.',
    'older-build': 'Esta es una versión anterior de la bandeja de entrada',
    'older-buildLead':
      'En este navegador se usó una versión más reciente. Vuelve a cargar la página para obtenerla. Tus conversaciones se conservan.',
    'other-tab': 'Otra pestaña está reteniendo la bandeja de entrada',
    'other-tabLead':
      'Cierra las otras pestañas de la bandeja de entrada y vuelve a cargar la página. Tus conversaciones se conservan.',
    damaged: 'Este navegador no devolvió lo que guardó la bandeja de entrada',
    damagedLead:
      'Vuelve a cargar la página para reintentarlo. Si no sirve, este dispositivo ha perdido tus claves: borra los datos de este sitio para crear otra bandeja de entrada.',
    cleared: 'Se borraron los datos de esta bandeja de entrada',
    clearedLead:
      'Tus claves y conversaciones de este dispositivo ya no están, y los mensajes a esta dirección ya no llegan. Vuelve a cargar la página para crear una bandeja de entrada nueva. Tendrá una dirección nueva.',
    unknown: 'No se pudo abrir la bandeja de entrada',
    unknownLead: 'No se ha perdido nada. Vuelve a cargar la página para reintentarlo.',
    reload: 'Volver a cargar',
  },

  obstacle,
  notConfirmed: (name, day) => `El navegador de ${name} no se ha confirmado desde el ${day}.`,
};
