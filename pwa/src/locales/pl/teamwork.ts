/** What colleagues say and keep among themselves about a conversation, in Polish. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Odpowiedź lub notatka',
  reply: 'Odpowiedź',
  note: 'Notatka',
  onlyTeam: 'Widzi to tylko Twój zespół',
  hint: (name) => `Widzi to tylko Twój zespół. Nigdy nie trafi do: ${name}.`,
  hintVisitor: 'Widzi to tylko Twój zespół. Nigdy nie trafi do gościa.',
  placeholder: 'Napisz notatkę do zespołu',
  save: 'Zapisz notatkę',
  sending: 'Czeka na wysłanie',
  notSent: 'Nie wysłano',
  notInTeam: 'Nie należysz już do tego zespołu',
  aboutColleague: 'Dotyczy osoby, która jest teraz w zespole',
  refused: 'Serwer jej nie przyjął',
  unconfirmed: 'Nie udało się sprawdzić, kto był w zespole, gdy to napisano',
  retry: 'Spróbuj ponownie',
  fault: (name, device, day) =>
    `Urządzenie osoby ${name} (${device}) wysłało poza zespół coś, co było dla zespołu, ostatnio ${day}. Zostało to odrzucone. Poproś osobę ${name} o zaktualizowanie skrzynki na tym urządzeniu.`,
  faultOutside: (address, day) =>
    `Konto ${address} spoza Twojego zespołu wysłało coś, co wysyła tylko zespół, ostatnio ${day}. Zostało to odrzucone. Nic od Ciebie tam nie trafiło.`,
  you: 'Ty',
};
