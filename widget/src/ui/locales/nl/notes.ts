/** What stands between messages and below them, in Dutch. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'Hier ontbreekt {n} bericht', other: 'Hier ontbreken {n} berichten' }),
  conflict: 'Twee verschillende berichten willen deze plaats. Beide worden getoond',
  newerVersion: 'Dit bericht heeft een nieuwere versie van de chat nodig',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `{n} bericht kon niet worden geopend. Ontbreekt er iets, vraag ${name} dan het opnieuw te versturen`,
      other: `{n} berichten konden niet worden geopend. Ontbreekt er iets, vraag ${name} dan het opnieuw te versturen`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} bericht wacht tot bekend is wie het heeft verstuurd',
      other: '{n} berichten wachten tot bekend is wie ze heeft verstuurd',
    }),
  renewed: 'De beveiligde sessie is opnieuw ingesteld',
  renewedOften:
    'De beveiligde sessie is vandaag meerdere keren opnieuw ingesteld. Als geen van jullie van apparaat is gewisseld, vraag elkaar dan waarom',
  notConfirmedSince: (day) => `Niet bevestigd sinds ${day}`,
  devicesChanged: (name) => `${name} gebruikt nu andere apparaten`,
  ownDevicesChanged:
    'De lijst van je eigen apparaten is ergens anders gewijzigd. Was jij dat niet, gebruik dit adres dan niet meer',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} heeft {n} apparaat toegevoegd. De inbox die je hebt geverifieerd, heeft het bevestigd, dus ${name} blijft geverifieerd. Vanaf nu kan het lezen wat je schrijft`,
      other: `${name} heeft {n} apparaten toegevoegd. De inbox die je hebt geverifieerd, heeft ze bevestigd, dus ${name} blijft geverifieerd. Vanaf nu kunnen ze lezen wat je schrijft`,
    }),
  verified: (name) => `Je hebt ${name} geverifieerd`,
  comparedElsewhere: (name) => `Je hebt op een ander apparaat nummers vergeleken met ${name}`,
  notVerified: (name) => `${name} is niet meer geverifieerd`,
  renamed: (name) => `Heet nu ${name}. De naam is niet gecontroleerd`,
  left: (name) => `${name} heeft deze chat verlaten`,
  asksToDelete: (name) => `${name} vraagt je deze chat te verwijderen`,
  movedOn: (name) => `${name} gaat verder in een andere browser`,
  gaveUp: (name) =>
    `${name} heeft dit adres opgegeven, omdat iemand anders de sleutels heeft. Vertrouw niet wat er het laatst kwam`,
  deletedHere: 'Je hebt deze chat op dit apparaat verwijderd',
  hours: {
    lang: 'nl',
    open: (when) => `Open tot ${when}`,
    closed: (name, when) => `${name} is gesloten. Weer open: ${when}`,
    away: (name) => `${name} is er nu niet`,
    answers: (within) => `Gebruikelijke tijd tot een antwoord: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'Van een apparaat dat als verloren is gemeld. Het komt misschien van iemand anders.',
  fork: 'Niet bevestigd: er zijn twee apparatenlijsten.',
};
