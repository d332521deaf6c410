/** How the chat looks on the pages of the owner, in Dutch. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Uiterlijk van de chat',
  rowHint: 'Kleur, begroeting en plaats, met voorbeeld',
  lead: 'Kies wat bij uw pagina’s past en bekijk het voorbeeld. De keuzes blijven op dit apparaat. Ze gelden zodra de tag hieronder op uw pagina’s staat.',
  colour: 'Kleur',
  colours: {
    petrol: 'Petrolblauw',
    pine: 'Den',
    ink: 'Inkt',
    plum: 'Pruim',
    brick: 'Baksteen',
  },
  other: 'Een andere kleur',
  easy: (ratio) => `Tekst erop is goed te lezen: ${ratio} op 1.`,
  pale: (ratio) => `Op een witte pagina is de knop slecht te zien: ${ratio} op 1. Het zou 3 of meer moeten zijn.`,
  greeting: 'Begroeting',
  greetingHint: 'Een of twee zinnen boven het eerste bericht',
  openers: 'Eerste berichten om uit te kiezen',
  openersHint: 'Eén per regel. Bezoekers kunnen ze wijzigen voordat ze ze versturen.',
  corner: 'Hoek',
  right: 'Rechtsonder',
  left: 'Linksonder',
  cornerHint: 'Wisselt van kant op pagina’s die van rechts naar links worden gelezen.',
  likePage: 'Zoals de pagina',
  preview: 'Voorbeeld van de chat op een pagina',
  tag: 'Uw tag',
  tagHint: 'Zet hem op uw pagina’s in plaats van de tag die er staat.',
};
