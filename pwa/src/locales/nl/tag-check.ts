/** The words of "Is the chat on my page?", in Dutch. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'Staat de chat op mijn pagina?',
  hint: 'Opent de pagina in een nieuw tabblad en wacht tot de chat daar antwoordt.',
  check: 'Pagina controleren',
  asking: 'Wachten op antwoord van de pagina.',
  'no-address': 'Dit is niet het adres van een pagina. Het begint met https://.',
  found: 'Je chat staat op deze pagina. Hij kan verbinding maken.',
  old: 'Je chat staat op deze pagina, maar in een oudere versie. Vervang het oude snippet door het snippet hierboven.',
  withdrawn:
    'Je chat staat op deze pagina, maar is uitgeschakeld: deze versie heeft een bekend probleem. Vervang het oude snippet door het snippet hierboven.',
  other: 'Op deze pagina staat de chat van een ander adres. Kopieer het snippet opnieuw.',
  'no-owner': 'Het snippet op deze pagina heeft geen volledig adres in data-owner. Kopieer het snippet opnieuw.',
  insecure: 'Je chat staat op deze pagina, maar de pagina heeft geen https. De chat opent daar niet.',
  'not-loaded':
    'Je snippet staat op deze pagina, maar de chat is niet geladen. Als de pagina een content security policy heeft, sta dan de host van het adres toe in script-src, niet alleen dat ene bestand.',
  'not-connected':
    'Je chat staat op deze pagina, maar de content security policy van de pagina staat geen verbinding toe. Sta deze server toe in connect-src.',
  closed:
    'Het tabblad is gesloten voordat de chat antwoordde, of de pagina schermt zich af van andere tabbladen (Cross-Origin-Opener-Policy). Zo’n pagina kan niet worden gecontroleerd: open haar en kijk of de chat er is.',
  silent:
    'Er antwoordde geen chat. Kijk of het hele snippet ongewijzigd op de pagina staat: als de hash in integrity niet klopt, voert de browser het niet uit. Als de pagina een content security policy heeft, sta dan deze server toe in script-src.',
  blocked: 'De browser heeft de pagina niet geopend. Sta deze site toe tabbladen te openen en probeer het opnieuw.',
};
