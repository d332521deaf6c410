/** Words of the settings of notifications and of the question after the first message, in Italian. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Notifiche',
  row: 'Avvisi su questo dispositivo',
  on: 'Questo dispositivo ti avvisa, anche quando la casella è chiusa.',
  off: 'Questo dispositivo non ti avvisa quando la casella è chiusa.',
  notAsked: 'Questo dispositivo non ti avvisa ancora. Il browser ti chiede una volta se può farlo.',
  blocked:
    'Qui il browser blocca le notifiche. Per cambiare, apri le impostazioni di questo sito accanto all’indirizzo e consenti le notifiche.',
  incomplete:
    'Al momento questo dispositivo non può avvisarti: il browser o il server non ha risposto. Si riprova automaticamente.',
  installFirst:
    'Su iPhone e iPad solo la casella installata può avvisarti. Aggiungila alla schermata Home e aprila da lì.',
  notOffered: 'Questo server non invia avvisi ai dispositivi. Una casella aperta ti segnala comunque i nuovi messaggi.',
  unsupported:
    'Questo browser non può avvisarti quando la casella è chiusa. Una casella aperta ti segnala comunque i nuovi messaggi.',
  looking: 'Un momento',
  turnOn: 'Attiva',
  turnOff: 'Disattiva',
  again: 'Riprova',
  test: 'Invia una prova',
  testHint: 'Ti avvisa una volta su questo dispositivo, come per un messaggio.',
  tested: 'La prova è in arrivo. Arriva come notifica.',
  testFailed: 'Il servizio di notifiche del browser non ha accettato la prova. Riprova più tardi.',
  testNothing: 'Questo dispositivo non è più registrato. Disattiva gli avvisi e riattivali.',
  testUnreachable: 'Il server non ha risposto. Riprova più tardi.',
  content: 'Cosa mostra una notifica',
  contentHint: 'Il servizio di notifiche del browser sa soltanto che è arrivato qualcosa, e quando.',
  contents: { text: 'Nome e testo', name: 'Solo il nome', nothing: '«Nuovo messaggio»' },
  sound: 'Suono',
  soundHint: 'Quando arriva un messaggio in una casella aperta. Lo emette una sola scheda, non tutte.',
  quiet: 'Ore di silenzio',
  quietHint: 'In queste ore non ci sono avvisi. I nuovi messaggi vengono comunque contati.',
  quietFrom: 'Silenzio dalle',
  quietTo: 'Silenzio fino alle',
  notSaved: 'Questo browser non è riuscito a salvare la modifica.',
  ask: 'Ricevere avvisi su questo dispositivo quando qualcuno scrive?',
  askMore: 'Anche con la casella chiusa. Il browser chiede ancora una volta. Scegli tu cosa mostra una notifica.',
  askYes: 'Avvisami su questo dispositivo',
  askNo: 'Non ora',
};
