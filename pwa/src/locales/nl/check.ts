/** The words of the connection check, in Dutch. */
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return `${String(Math.round(ms))} ms`;
  if (seconds < 120)
    return count(seconds < 10 ? round(seconds) : Math.round(seconds), { one: '{n} seconde', other: '{n} seconden' });
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n} minuut', other: '{n} minuten' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n} uur', other: '{n} uur' });
  return count(Math.round(seconds / 86_400), { one: '{n} dag', other: '{n} dagen' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'De klokken van apparaat en server lopen gelijk.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `De klok van dit apparaat loopt achter op die van de server. Verschil: ${apart}.`
    : `De klok van dit apparaat loopt voor op die van de server. Verschil: ${apart}.`;
};

const steps: (typeof english)['steps'] = {
  network: 'Netwerk',
  reach: 'Weg naar de server',
  server: 'Server',
  version: 'Versie',
  clock: 'Klok',
  'sign-in': 'Aanmelden',
  websocket: 'Liveverbinding',
  polling: 'Tragere verbinding',
  delay: 'Reactietijd',
};

const good: (typeof english)['good'] = {
  network: () => 'Dit apparaat is verbonden met een netwerk.',
  reach: (ms) =>
    ms === 0
      ? 'Het adres van de server antwoordt.'
      : `Het adres van de server antwoordt. Reactietijd: ${duration(ms)}.`,
  server: () => 'Het is de chatserver die antwoordt.',
  version: () => 'Server en inbox passen bij elkaar.',
  clock: clocks,
  'sign-in': () => 'De server laat dit apparaat toe.',
  websocket: () => 'Hij komt tot stand. Berichten komen meteen aan.',
  polling: () => 'Hij werkt: de inbox vraagt de server steeds opnieuw of er iets is.',
  delay: (ms) => `De server antwoordt. Reactietijd: ${duration(ms)}.`,
};

const fair: (typeof english)['fairSteps'] = {
  clock: (ms) => `${clocks(ms)} Als dit apparaat het mis heeft, zet dan de klok goed. Berichten komen toch wel door.`,
  'sign-in': () =>
    'De server kent dit apparaat nog niet. De inbox meldt het vanzelf aan: controleer over een minuut opnieuw.',
  delay: (ms) => `Netwerk of server is traag. Reactietijd: ${duration(ms)}. Berichten doen er net zo lang over.`,
};

const remedies: (typeof english)['remedies'] = {
  offline: () => 'Zet wifi of mobiele data aan en controleer opnieuw.',
  server: () =>
    'Probeer een ander netwerk. Als dat niet helpt, is de server weg: laat het de beheerder ervan weten. Berichten wachten hier.',
  limited: (when) =>
    when === '' ? 'Wacht een paar minuten en controleer opnieuw.' : `Wacht tot ${when} en controleer opnieuw.`,
  policy: () =>
    'Laat het de beheerder van de server weten: de policy van de pagina moet haar eigen adres noemen in connect-src.',
  intercepted: () =>
    'Open een andere website. Als er een aanmeldpagina verschijnt, meld je dan aan en controleer opnieuw. Zo niet, laat het de beheerder van de server weten.',
  blocked: () =>
    'Vaak is het een bedrijfsfirewall. Vraag de beheerder daarvan om WebSocket naar deze server toe te staan, of probeer een ander netwerk.',
  clock: () => 'Zet de datum en tijd van dit apparaat goed en controleer opnieuw.',
  refused: () =>
    'Herlaad de pagina om de nieuwste versie te krijgen. Als dat niet helpt, kopieer dan het rapport voor de beheerder van de server.',
  uninvited: () =>
    'Open de link van je uitnodiging in deze browser. Heb je er geen, vraag er dan een aan de beheerder van de server.',
  'switched-off': () =>
    'Vraag de beheerder van de server naar de reden. Wat je hebt ontvangen, blijft op dit apparaat.',
  storage: () => 'Het gaat vanzelf over of de beheerder van de server moet helpen. Berichten wachten hier.',
  slower: () =>
    'Vaak is het een bedrijfsfirewall. Vraag de beheerder daarvan om WebSocket naar deze server toe te staan.',
};

export const check: typeof english = {
  heading: 'Verbinding controleren',
  row: 'Verbinding controleren',
  rowHint: 'Probeert elke stap van dit apparaat naar de server.',
  link: 'De verbinding controleren',
  back: 'Terug naar de instellingen',
  start: 'Nu controleren',
  again: 'Opnieuw controleren',
  notRun: 'Nog niet gecontroleerd.',
  notRunMore: 'Elke stap van dit apparaat naar de server wordt echt geprobeerd. Dat duurt een paar seconden.',
  running: 'Bezig met controleren…',
  runningMore: 'De resultaten verschijnen een voor een.',
  allGood: 'Alles werkt.',
  fair: 'Berichten komen door, maar er is iets niet zoals het hoort.',
  slower: 'Berichten komen een paar seconden later aan.',
  bad: 'Op dit moment komen er geen berichten door.',
  badMore: 'Er gaat niets verloren: ze wachten op dit apparaat.',
  broke: 'De controle kon niet worden afgemaakt.',
  brokeMore: 'Herlaad de pagina en controleer opnieuw.',
  checkedAt: (when) => `Gecontroleerd om ${when}.`,
  connection: 'Verbinding',
  device: 'Dit apparaat',
  results: 'Resultaten',
  verdicts: {
    good: 'Werkt',
    fair: 'Let op',
    bad: 'Werkt niet',
    skipped: 'Niet geprobeerd',
    running: 'Wordt geprobeerd',
  },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'Het mislukt om dezelfde reden.',
  notNeeded: 'Niet nodig: de liveverbinding werkt.',
  notTried: 'Niet geprobeerd: een eerdere stap werkt niet.',
  storage: 'Opslag',
  offlineStart: 'Starten zonder netwerk',
  offlineStarts: {
    ready: 'De inbox start zonder netwerk.',
    update: 'De inbox start zonder netwerk. Er staat een nieuwe versie klaar: herlaad om die te krijgen.',
    'not-yet': 'De inbox wordt daarvoor nog op dit apparaat opgeslagen. Controleer over een minuut opnieuw.',
    never: 'Deze browser of dit venster bewaart de inbox niet, dus start hij alleen met een netwerk.',
  },
  copy: 'Rapport kopiëren',
  copied: 'Het rapport is gekopieerd.',
  notCopied: 'De browser stond kopiëren niet toe. Selecteer de tekst hieronder en kopieer hem zelf.',
  reportHas:
    'Voor degene die je helpt: resultaten, codes, tijden en versies. Geen berichten, namen, adressen of sleutels.',
  report: 'Rapport',
};
