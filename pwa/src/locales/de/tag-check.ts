/** The words of "Is the chat on my page?", in German. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'Ist der Chat auf meiner Seite?',
  hint: 'Öffnet die Seite in einem neuen Tab und wartet, bis ihr Chat antwortet.',
  check: 'Seite prüfen',
  asking: 'Wartet auf die Antwort der Seite.',
  'no-address': 'Das ist nicht die Adresse einer Seite. Sie beginnt mit https://.',
  found: 'Ihr Chat ist auf dieser Seite. Er kann sich verbinden.',
  old: 'Ihr Chat ist auf dieser Seite, aber in einer älteren Version. Ersetzen Sie das alte Snippet durch das obige.',
  withdrawn:
    'Ihr Chat ist auf dieser Seite, aber abgeschaltet: Diese Version hat ein bekanntes Problem. Ersetzen Sie das alte Snippet durch das obige.',
  other: 'Diese Seite hat den Chat einer anderen Adresse. Kopieren Sie das Snippet noch einmal.',
  'no-owner':
    'Das Snippet auf dieser Seite hat keine vollständige Adresse in data-owner. Kopieren Sie das Snippet noch einmal.',
  insecure: 'Ihr Chat ist auf dieser Seite, aber die Seite hat kein https. Dort öffnet sich der Chat nicht.',
  'not-loaded':
    'Ihr Snippet ist auf dieser Seite, aber der Chat wurde nicht geladen. Wenn die Seite eine Content Security Policy hat, erlauben Sie den Host seiner Adresse in script-src, nicht nur diese eine Datei.',
  'not-connected':
    'Ihr Chat ist auf dieser Seite, aber die Content Security Policy der Seite erlaubt ihm keine Verbindung. Erlauben Sie diesen Server in connect-src.',
  closed:
    'Der Tab wurde geschlossen, bevor der Chat geantwortet hat, oder die Seite trennt sich von anderen Tabs (Cross-Origin-Opener-Policy). Eine solche Seite lässt sich nicht prüfen: Öffnen Sie sie und sehen Sie nach, ob der Chat da ist.',
  silent:
    'Kein Chat hat geantwortet. Sehen Sie nach, ob das ganze Snippet unverändert auf der Seite steht: Wenn der Hash in integrity falsch ist, führt der Browser es nicht aus. Wenn die Seite eine Content Security Policy hat, erlauben Sie diesen Server in script-src.',
  blocked:
    'Der Browser hat die Seite nicht geöffnet. Erlauben Sie dieser Website, Tabs zu öffnen, und versuchen Sie es noch einmal.',
};
