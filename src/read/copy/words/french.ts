/** What French pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of French pages. */
export const french: PageWords = {
  related:
    '(?:à )?(?:lire|voir|écouter|découvrir|relire) (?:aussi|également|ensuite)|à lire|lire (?:aussi|plus|la suite)|sur le même (?:sujet|thème)|articles? (?:liés?|associés?|similaires?|connexes?|recommandés?)|(?:les )?plus (?:lus|partagés)|à la une|dans la même rubrique|notre sélection|nos derniers articles|derniers articles|voir aussi|pour aller plus loin|vous aimerez aussi|recommandé pour vous',
  comments:
    '(?:\\d+ )?(?:commentaires?|réactions?)(?: \\(?\\d+\\)?)?|(?:ajouter|laisser|poster|écrire) un commentaire|(?:lire|voir) les commentaires|réagir|contribuer|vos réactions|participer à la discussion',
  share:
    "partager(?: (?:cet article|l[’']article|sur .{1,20}|par e-?mail))?|envoyer par e-?mail|copier le lien|offrir (?:l[’']|cet )article|imprimer|sauvegarder|enregistrer|ajouter à (?:vos|mes) (?:sélections|favoris)|suivez-nous(?: sur .{1,20})?|réutiliser ce contenu|écouter (?:l[’']article|cet article)|classer",
  advertisement:
    "publicités?|annonce|(?:le reste|la suite|suite) (?:de l[’']article )?après (?:la|cette) publicité|s[’']abonner(?: .{0,30})?|abonnez-vous(?: .{0,30})?|(?:s[’']inscrire|inscrivez-vous)(?: .{0,40})?|(?:nos |les )?newsletters?|contenu sponsorisé|réservé aux abonnés|article réservé (?:aux|à nos) abonnés|(?:déjà|vous êtes) abonné(?:.{0,20})",
  control:
    "(?:aller|accéder|passer) au (?:contenu|menu)(?: principal)?|menu|accueil|rechercher|recherche|se connecter|connexion|déconnexion|mon compte|tout accepter|tout refuser|(?:continuer sans|accepter) accepter|continuer sans accepter|paramétrer|accepter|refuser|répondre|signaler|voir plus|afficher plus|voir tout|fermer|haut de page|mentions légales|politique de confidentialité|confidentialité|contact|qui sommes-nous|plan du site|conditions générales(?: .{0,20})?|gestion des cookies|cgu|cgv|mots[- ]clés|agrandir l[’']image|charte .{3,30}",
  reading: '(?:temps de lecture|lecture)\\s*:?\\s*\\d+ ?min(?:utes?|\\.)?|\\d+ min(?:utes?|\\.)? de lecture',
  credit: 'photo|photographie|crédits?(?: photo)?|image|illustration|© photo|infographie',
  prompt:
    '(?:nous|nos partenaires|ce site|notre site|avec votre accord)\\b.*\\b(?:utilis(?:ons|ent?)|dépos(?:ons|ent?)|recour(?:ons|t))\\b.*\\bcookies\\b|(?:cet article|la suite|ce contenu) est réservée? (?:aux|à nos) abonnés|tous droits réservés|la reproduction (?:totale|partielle)\\b.*\\binterdite|vos choix (?:en matière de|concernant les) cookies',
};
