/** The words of "Is the chat on my page?", in French. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'Le chat est-il sur ma page\u202f?',
  hint: 'Ouvre la page dans un nouvel onglet et attend que son chat réponde.',
  check: 'Vérifier la page',
  asking: 'En attente de la réponse de la page.',
  'no-address': 'Ce n’est pas l’adresse d’une page. Elle commence par https://.',
  found: 'Votre chat est sur cette page. Il peut se connecter.',
  old: 'Votre chat est sur cette page, dans une version plus ancienne. Remplacez l’ancien extrait de code par celui ci-dessus.',
  withdrawn:
    'Votre chat est sur cette page, mais désactivé\u00a0: cette version a un problème connu. Remplacez l’ancien extrait de code par celui ci-dessus.',
  other: 'Cette page contient le chat d’une autre adresse. Copiez de nouveau l’extrait de code.',
  'no-owner':
    'L’extrait de code de cette page n’a pas d’adresse complète dans data-owner. Copiez de nouveau l’extrait de code.',
  insecure: 'Votre chat est sur cette page, mais la page n’est pas en https. Le chat ne s’y ouvre pas.',
  'not-loaded':
    'Votre extrait de code est sur cette page, mais le chat ne s’est pas chargé. Si la page a une politique de sécurité du contenu (CSP), autorisez l’hôte de son adresse dans script-src, et pas seulement ce fichier.',
  'not-connected':
    'Votre chat est sur cette page, mais la politique de sécurité du contenu (CSP) de la page l’empêche de se connecter. Autorisez ce serveur dans connect-src.',
  closed:
    'L’onglet a été fermé avant que le chat réponde, ou la page s’isole des autres onglets (Cross-Origin-Opener-Policy). Une telle page ne peut pas être vérifiée\u00a0: ouvrez-la et cherchez le chat.',
  silent:
    'Aucun chat n’a répondu. Vérifiez que la page contient l’extrait de code entier, sans modification\u00a0: si l’empreinte dans integrity est fausse, le navigateur ne l’exécute pas. Si la page a une politique de sécurité du contenu (CSP), autorisez ce serveur dans script-src.',
  blocked: 'Le navigateur n’a pas ouvert la page. Autorisez ce site à ouvrir des onglets, puis réessayez.',
};
