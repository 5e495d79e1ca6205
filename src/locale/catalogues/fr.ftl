### French.
###
### A narrow no-break space stands before ; ? and !, a no-break space before : and inside « ».
### The reader is vous.

## Finding one's way: header, footer, settings.

nav-page-title = { $page } · { $site }
nav-skip = Aller au contenu
nav-main = Menu principal
nav-menu = Menu
nav-breadcrumbs = Vous êtes ici
nav-overview = Aperçu
nav-timeline = Chronologie
nav-map = Carte
nav-programs = Programmes
nav-conferences = Conférences
nav-countries = Pays
nav-mine = Mes sessions
nav-embed = Intégrer
nav-desk = Bureau des organisateurs
nav-about = À propos
nav-back = Retour
nav-language = Langue
nav-offer = Cette page existe aussi en français.
nav-theme = Thème
nav-theme-auto = Comme l’appareil
nav-theme-light = Clair
nav-theme-dark = Sombre
nav-updated = Mis à jour : { $when }

## Words of buttons and labels that many places use.

common-close = Fermer
common-print = Imprimer
common-share = Partager
common-copy-link = Copier le lien
common-link-code = Code QR du lien
common-copy = Copier
common-copied = Copié
common-copy-failed = La copie a échoué. Sélectionnez le texte et copiez-le vous-même.
common-download-svg = Télécharger en SVG
common-download-png = Télécharger en PNG
common-download-csv = Télécharger en CSV
common-download-calendar = Télécharger le fichier de calendrier
common-subscribe-calendar = S’abonner au calendrier
common-next = Suivant
common-zoom-in = Zoomer
common-zoom-out = Dézoomer
common-zoom-reset = Rétablir le zoom
common-sources = Sources
common-links = Liens
common-contact = Contact
common-credit = Image : { $credit }
common-was = avant : { $value }
common-labelled = { $label } : { $value }
common-place = { $city }, { $country }

## Counted things: $n is the number.

counts-sessions =
    { $n ->
        [one] { $n } session
        [many] { $n } de sessions
       *[other] { $n } sessions
    }
counts-programs =
    { $n ->
        [one] { $n } programme
        [many] { $n } de programmes
       *[other] { $n } programmes
    }
counts-people =
    { $n ->
        [one] { $n } personne
        [many] { $n } de personnes
       *[other] { $n } personnes
    }
counts-notices =
    { $n ->
        [one] { $n } avis
        [many] { $n } d’avis
       *[other] { $n } avis
    }
counts-more =
    { $n ->
        [one] { $n } de plus
       *[other] { $n } de plus
    }

## The overview.

overview-newest = Dernière conférence
overview-upcoming = Prochaine conférence
overview-under-way = En cours
overview-to-conference = Tout sur cette conférence
overview-to-timeline = Ouvrir la chronologie
overview-to-map = Ouvrir la carte
overview-to-programs = Tous les programmes

## The timeline.

timeline-title = Chronologie
timeline-view = Affichage
timeline-story = Récit
timeline-grid = Grille
timeline-list = Liste
timeline-whole = Tout afficher
timeline-this-edition = Cette édition
timeline-today = Aujourd’hui
timeline-now = Maintenant
timeline-jump-to-now = Aller à maintenant
timeline-during-the-day = Heure non indiquée
timeline-no-place = Lieu inconnu
timeline-parallel =
    { $n ->
        [one] { $n } session à cette heure
       *[other] { $n } sessions en même temps
    }
timeline-running =
    { $n ->
        [one] { $n } session encore en cours
       *[other] { $n } sessions encore en cours
    }
timeline-gap = { $duration } sans événement
timeline-event-time = Heure locale
timeline-your-time = Votre heure
timeline-times-in = Heures en { $zone }
timeline-live = En direct
timeline-upcoming = À suivre
timeline-past = Terminé
timeline-star = Ajouter une étoile
timeline-milestone = Étape
timeline-edition = Conférence
timeline-move-hint = Faites glisser pour vous déplacer. Pour zoomer : Ctrl et la molette, deux doigts, ou les touches + et −.

## Search and filters, the same everywhere.

filters-title = Filtres
filters-search = Rechercher
filters-search-hint = Titre, personne ou lieu
filters-conference = Conférence
filters-day = Jour
filters-track = Volet
filters-place = Lieu
filters-kind = Type
filters-country = Pays
filters-program = Programme
filters-language = Langue
filters-starred = Avec étoile seulement
filters-any = Tous
filters-show = Afficher : { $what }
filters-active =
    { $n ->
        [one] { $n } filtre actif
       *[other] { $n } filtres actifs
    }
filters-clear = Effacer les filtres
filters-remove = Retirer le filtre { $filter }
filters-none = Aucun résultat.
filters-loosen =
    { $n ->
        [one] Sans { $filter } : { $n } résultat
       *[other] Sans { $filter } : { $n } résultats
    }

## The map and its table.

map-title = Pays participants
map-all-editions = Toutes les éditions
map-named-at =
    { $n ->
        [one] Cité à { $n } édition
        [many] Cité à { $n } d’éditions
       *[other] Cité à { $n } éditions
    }
map-drawing = Carte des pays participants : { $conference }
map-table = Tableau des pays participants
map-legend = Légende
map-named = Cité
map-counted = Cité avec un nombre
map-not-named = Non cité
map-people-legend = La surface du point indique le nombre de personnes
map-hatched = Hachures : territoire disputé, compté pour aucun pays
map-named-of-reported =
    { $n ->
        [one] { $reported } annoncés, { $n } cité
       *[other] { $reported } annoncés, { $n } cités
    }
map-named-only =
    { $n ->
        [one] { $n } pays cité
       *[other] { $n } pays cités
    }
map-none-named = Aucune source ne cite les pays.
map-none-named-next = On ne connaît que les chiffres annoncés.
map-country = Pays
map-region = Région
map-people = Personnes
map-organizations = Organisations
map-sessions = Sessions
map-programs = Programmes
map-search = Rechercher un pays
map-clear-choice = Afficher tous les pays
map-move-hint = Les flèches vont au pays le plus proche, Entrée l’ouvre, Échap quitte.
map-off-map = Hors de la carte
map-lines-to = Les lignes mènent à { $city }
map-compared-with = Par rapport à { $conference }
map-new = Nouveau
map-returning = De retour
map-absent = Absent cette fois
map-zoom-to = Zoomer sur { $country }
map-hand-hint = Faites glisser pour déplacer. Pour zoomer, pincez ou tournez la molette avec Ctrl.
map-compare = Comparer avec
map-compare-none = Sans comparaison
map-fewest = Les nombres inférieurs à { $n } personnes ne sont pas affichés.
map-left-of-all = { $n } pays sur { $all }
map-about-country = En savoir plus : { $country }
map-disclaimer = Les frontières et les noms de cette carte n’expriment aucune opinion sur le statut juridique d’un pays ou d’un territoire.
map-provenance = Données de la carte : Natural Earth, simplifiées.
map-approval = Numéro d’approbation de la carte : { $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = Afrique
regions-americas = Amériques
regions-asia = Asie
regions-europe = Europe
regions-oceania = Océanie
regions-antarctica = Antarctique
regions-northern-africa = Afrique septentrionale
regions-eastern-africa = Afrique orientale
regions-middle-africa = Afrique centrale
regions-southern-africa = Afrique australe
regions-western-africa = Afrique occidentale
regions-caribbean = Caraïbes
regions-central-america = Amérique centrale
regions-south-america = Amérique du Sud
regions-northern-america = Amérique septentrionale
regions-central-asia = Asie centrale
regions-eastern-asia = Asie orientale
regions-south-eastern-asia = Asie du Sud-Est
regions-southern-asia = Asie méridionale
regions-western-asia = Asie occidentale
regions-eastern-europe = Europe orientale
regions-northern-europe = Europe septentrionale
regions-southern-europe = Europe méridionale
regions-western-europe = Europe occidentale
regions-australia-and-new-zealand = Australie et Nouvelle-Zélande
regions-melanesia = Mélanésie
regions-micronesia = Micronésie
regions-polynesia = Polynésie

## Program cards and the page of a program.

cards-title = Programmes
cards-by-kind = Type
cards-by-topic = Thème
cards-by-conference = Conférence
cards-by-country = Pays
cards-order = Ordre
cards-order-newest = Les plus récents d’abord
cards-order-name = Par nom
cards-part-of = Fait partie de
cards-parts = Parties
cards-principles = Principes
cards-actions = Actions
cards-launch = Lancement
cards-why = Importance pour { $publisher }
cards-partners = Partenaires
cards-countries = Pays
cards-topics = Thèmes
cards-on-map = Ses pays sur la carte
cards-empty = Pas encore de programme.
cards-empty-next = La chronologie montre ce qui a eu lieu jusqu’ici.

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = Une chronologie, une carte et les programmes, par { $publisher }
records-next-edition = Prochaine : { $conference }, { $when }
records-now-and-next = Maintenant et ensuite
records-nothing-now = Rien n’a lieu à cette heure.
records-programme = Voir les horaires
records-newest-programs = Derniers programmes
records-other-milestones = Autres étapes
records-related = Voir aussi
records-milestones = Étapes
records-person = Personne
records-website = Site web
records-named-at =
    { $n ->
        [one] Cité à { $n } conférence sur { $all }
       *[other] Cité à { $n } conférences sur { $all }
    }
records-see-on-map = Voir sur la carte
records-compare = Comparer avec
records-end-compare = Terminer la comparaison
records-not-reported = Non indiqué
records-none = Aucun
records-both-times = Aux deux
records-only-at = Seulement : { $conference }
records-with-partners = Avec { $partners }

## The page of a conference.

conference-figures = En chiffres
conference-reported-by = Source : { $source }
conference-participants = Pays participants
conference-timetable = Horaires
conference-outcomes = Résultats
conference-organizers = Organisateurs
conference-dates = Dates
conference-place = Lieu
conference-edition = Édition { $n }
conference-other-editions = Autres éditions
conference-pictures = Images
conference-places = Lieux
conference-capacity =
    { $n ->
        [one] { $n } place
       *[other] { $n } places
    }
conference-step-free = Accès sans marche
conference-not-step-free = Accès avec marches
conference-no-sessions = Les horaires ne sont pas publiés.
conference-no-sessions-next = Revenez plus tard ou voyez les autres éditions.

## The page of a session.

session-when = Quand
session-place = Lieu
session-people = Personnes
session-countries = Pays
session-languages = Langues
session-track = Volet
session-conference = Conférence
session-clash = Chevauche { $title }

## Starred sessions: their page, and what carries them on.

mine-left =
    { $n ->
        [one] { $n } session sur { $all }
       *[other] { $n } sessions sur { $all }
    }
mine-lede = Vos étoiles restent dans ce navigateur. Il n’y a pas de compte et rien n’est envoyé.
mine-needs-script = Cette page a besoin de JavaScript : vos étoiles sont dans le navigateur, pas sur un serveur.
mine-empty = Vous n’avez pas encore choisi de session.
mine-empty-next = Choisissez l’étoile à côté d’une session de la chronologie : elle apparaîtra ici.
mine-clashes =
    { $n ->
        [one] { $n } chevauchement
       *[other] { $n } chevauchements
    }
mine-no-clash = Aucun chevauchement.
mine-carry = Les emporter sur un autre appareil
mine-carry-how = Scannez le code avec l’autre appareil ou envoyez-vous le lien. Le lien lui-même contient vos sessions.
mine-code = Code QR du lien vers vos sessions
mine-too-many = Il y a trop de sessions pour un code QR. Le lien les contient toutes.
mine-offered =
    { $n ->
        [one] Ce lien contient { $n } session
       *[other] Ce lien contient { $n } sessions
    }
mine-all-known = Elles sont déjà toutes parmi vos sessions.
mine-fresh =
    { $n ->
        [one] { $n } n’est pas encore parmi vos sessions
       *[other] { $n } ne sont pas encore parmi vos sessions
    }
mine-gone =
    { $n ->
        [one] { $n } n’est plus dans les horaires
       *[other] { $n } ne sont plus dans les horaires
    }
mine-add = Ajouter à mes sessions
mine-not-now = Pas maintenant
mine-unsaved = Ce navigateur ne garde rien pour ce site : vos étoiles durent jusqu’à la fermeture de la page. Le lien de « Mes sessions » les emporte.
mine-changed =
    { $n ->
        [one] { $n } de vos sessions a changé
       *[other] { $n } de vos sessions ont changé
    }
mine-lost =
    { $n ->
        [one] { $n } de vos sessions a disparu ou changé de nom
       *[other] { $n } de vos sessions ont disparu ou changé de nom
    }
mine-gone-one = « { $title } » n’est plus dans les horaires
mine-renamed = « { $before } » s’appelle maintenant « { $title } »
mine-remind = Me le rappeler
mine-no-reminder = Jamais
mine-minutes-before = { $n } minutes avant
mine-not-notified = Ce navigateur n’affiche pas de notifications pour ce site. Les fichiers de calendrier portent le rappel.

## The page about the site.

about-title = À propos de ce site
about-publisher = Éditeur
about-sources = Sources
about-data = Données
about-updated = Dernière modification : { $when }
about-download = Toutes les données en un fichier
about-checks = Résultats des contrôles
about-checks-clean = Aucun problème.
about-errors =
    { $n ->
        [one] { $n } erreur
       *[other] { $n } erreurs
    }
about-warnings =
    { $n ->
        [one] { $n } avertissement
       *[other] { $n } avertissements
    }
about-notes =
    { $n ->
        [one] { $n } remarque
       *[other] { $n } remarques
    }
about-borders = Tracé des frontières
about-borders-neutral = Les zones que Natural Earth ou les Nations Unies disent disputées sont hachurées et comptées pour aucun pays.
about-borders-de-facto = Les frontières suivent l’administration réelle d’une zone, sans opinion sur son statut juridique.
about-licences = Licences
about-licence-code = Le logiciel est libre : MIT ou Apache 2.0.
about-licence-map = Les formes de la carte viennent de Natural Earth et sont dans le domaine public.
about-privacy = Vie privée
about-privacy-text = Ce site ne dépose aucun cookie et ne charge rien d’autres sites. Étoiles et réglages restent dans votre navigateur.

## Choosing a part for a page of one's own.

embed-title = Intégrer à votre site
embed-intro = Choisissez ce qui s’affiche, voyez-le comme vos visiteurs, et copiez ce qu’il faut à votre site.
embed-part = Contenu
embed-width = Largeur en pixels
embed-accent = Couleur d’accent
embed-accent-own = Utiliser votre propre couleur
embed-links = Ouvrir les liens
embed-links-here = dans le contenu intégré
embed-links-top = à la place de votre page
embed-links-new = dans un nouvel onglet
embed-preview = Aperçu
embed-how-html = Collez ce code là où le contenu doit apparaître. Sans scripts, un lien s’affiche.
embed-how-address = Si votre système connaît oEmbed, cette adresse suffit. Elle indique le contenu et la langue et, pour la chronologie, aussi la conférence ; pour le reste, utilisez le code ci-dessus.
embed-how-wordpress = Collez cette adresse dans un article, seule sur une ligne.
embed-how-drupal = Collez ce cadre dans un texte dont le format l’autorise.
embed-how-kept = Une adresse collée garde ce que dit son chemin, par exemple la page d’un pays. Ce qui suit un point d’interrogation se perd en route : pour les filtres, utilisez le code ci-dessus.
embed-how-ghost = Ajoutez une carte HTML et collez-y ce code. Les infolettres affichent le lien.
embed-how-notion = Tapez /embed et collez cette adresse. Notion ne suit pas la hauteur du contenu : tirez le bord inférieur.
embed-how-moodle = Collez ce cadre dans la vue source d’une page ou d’une étiquette. Moodle retire les cadres des auteurs qui n’y sont pas autorisés.
embed-how-discourse = Un administrateur ajoute ce site à « allowed iframes ». Collez ensuite ce cadre dans un message.
embed-how-email = Le courriel n’affiche pas de cadres : voici une image qui mène à la page.
embed-untried = Écrit d’après la documentation du système ; non essayé dans celui-ci.
embed-email = Courriel
embed-how-unknown = C’est l’adresse actuelle de la page. Définissez `url` dans site.json et reconstruisez le site pour avoir l’adresse publiée.

## The changes and notices of the day.

live-until = jusqu’à { $time }
live-moved-to = Nouveau lieu : { $place }
live-changes =
    { $n ->
        [one] { $n } changement d’horaire
       *[other] { $n } changements d’horaire
    }
live-news = Ce qui a changé
live-show = Afficher
live-hide = Masquer
live-seen = Marquer comme vu
live-changed = Modifié
live-new = Nouveau dans les horaires
live-restored = A lieu finalement
live-stale = Version de { $time }, nouvel essai en cours
live-offline = Pas de réseau. Version de { $time }
live-broken = La réponse du serveur est inutilisable. Version de { $time }, nouvel essai en cours
live-paused = Mises à jour en pause. Version de { $time }
live-pause = Suspendre les mises à jour
live-resume = Reprendre les mises à jour
live-checked = Vérifié : { $time }
live-version = Une nouvelle version de ce site est prête
live-reload = Recharger
live-newer = Du contenu mis à jour est prêt
live-dismiss = Fermer
live-more = Plus
live-subscription = Un abonnement donne les horaires tels qu’à la construction du site. Les changements du jour sont dans le fichier téléchargé.
live-subscription-follows = Cet abonnement suit les changements du jour. Les agendas le consultent environ toutes les heures.

## States of the page, each with what a person can do next.

status-static-page = La page interactive n’a pas pu démarrer. Tout est là, tel qu’à la construction du site ; rechargez pour réessayer.
status-old-browser = Ce navigateur est trop ancien pour la page interactive (Safari 16.4, Firefox 115, Chrome 111). Tout est là, tel qu’à la construction du site.
status-retry = Réessayer

## Everything that can go wrong as a whole.

failure-missing =
    .title = Données introuvables
    .what = Le serveur n’a pas de fichier là où devraient être les données.
    .next = Réessayez plus tard. Si vous gérez ce site, vérifiez l’adresse du fichier de données.
failure-server =
    .title = Le serveur a un problème
    .what = Le serveur a répondu par une erreur au lieu des données.
    .next = Réessayez dans quelques minutes.
failure-timeout =
    .title = Pas de réponse à temps
    .what = Le serveur a mis trop de temps à répondre.
    .next = Vérifiez votre connexion et réessayez.
failure-network =
    .title = Pas de réseau
    .what = Les données n’ont pas pu être chargées.
    .next = Vérifiez votre connexion et réessayez.
failure-truncated =
    .title = Les données sont incomplètes
    .what = Seule une partie du fichier est arrivée.
    .next = Réessayez. Si cela se répète, le fichier sur le serveur est endommagé.
failure-format =
    .title = Données illisibles
    .what = Ce que le serveur a envoyé ne sont pas des données de conférence.
    .next = Réessayez plus tard. Si vous gérez ce site, contrôlez le fichier avec « atlas check ».
failure-too-large =
    .title = Données trop volumineuses
    .what = Le fichier dépasse ce que ce site lit.
    .next = Si vous gérez ce site, divisez les données ou retirez ce qui ne s’affiche pas.
failure-no-conference =
    .title = Aucune conférence dans les données
    .what = Le fichier est lisible, mais aucune conférence n’y est complète.
    .next = Réessayez plus tard. Si vous gérez ce site, contrôlez le fichier avec « atlas check ».
failure-too-new =
    .title = Les données sont plus récentes que ce site
    .what = Les données sont dans un format que cette version ne connaît pas.
    .next = Rechargez la page. Si cela ne suffit pas, le site doit être mis à jour.
failure-not-found =
    .title = Page introuvable
    .what = Il n’y a pas de page à cette adresse.
    .next = Partez de l’aperçu ou cherchez dans la chronologie.
failure-gone =
    .title = Rien de ce nom
    .what = Les données n’ont rien de ce nom. Il a peut-être été retiré.
    .next = Cherchez dans la chronologie ou partez de l’aperçu.
failure-detail = Détail : { $detail }

## A word for each variant of the model's enums.

kinds-session =
    .opening = Ouverture
    .plenary = Plénière
    .keynote = Conférence inaugurale
    .forum = Forum
    .meeting = Réunion
    .discussion = Discussion
    .competition = Concours
    .exhibition = Exposition
    .tour = Visite
    .launch = Lancement
    .ceremony = Cérémonie
    .workshop = Atelier
    .talk = Exposé
    .poster = Affiche scientifique
    .pause = Pause
    .social = Moment convivial
    .other = Session
kinds-session-status =
    .tentative = À confirmer
    .confirmed = Confirmé
    .delayed = Retardé
    .moved = Déplacé
    .cancelled = Annulé
kinds-program =
    .initiative = Initiative
    .target-program = Programme ciblé
    .special-program = Programme spécial
    .declaration = Déclaration
    .zone = Zone de coopération
    .partnership = Partenariat
    .other = Programme
kinds-program-status =
    .announced = Annoncé
    .launched = Lancé
    .running = En cours
    .closed = Terminé
kinds-milestone =
    .founding = Fondation
    .visit = Visite
    .lecture = Conférence publique
    .agreement = Accord
    .launch = Lancement
    .conference = Conférence
    .other = Étape
kinds-participation =
    .host = Hôte
    .organizer = Organisateur
    .speaker = Intervenant
    .guest = Invité
    .member = Membre
    .delegate = Délégué
kinds-appearance =
    .chair = Présidence
    .speaker = Intervention
    .panelist = Table ronde
    .moderator = Animation
    .guest = Invitation
kinds-link =
    .slides = Diapositives
    .recording = Enregistrement
    .report = Compte rendu
    .registration = Inscription
    .stream = Diffusion en direct
    .other = Lien
kinds-attendance =
    .in-person = Sur place
    .online = En ligne
    .mixed = Sur place et en ligne
kinds-level =
    .info = Information
    .warning = Avertissement
    .urgent = Urgent

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = { $n }
figures-about = environ { $n }
figures-nearly = près de { $n }
figures-at-least = au moins { $n }
figures-more-than = plus de { $n }
figures-people =
    { $n ->
        [one] { $n } participant
        [many] { $n } de participants
       *[other] { $n } participants
    }
figures-countries =
    { $n ->
        [one] { $n } pays
        [many] { $n } de pays
       *[other] { $n } pays
    }
figures-organizations =
    { $n ->
        [one] { $n } organisation
        [many] { $n } d’organisations
       *[other] { $n } organisations
    }
figures-sessions =
    { $n ->
        [one] { $n } session
        [many] { $n } de sessions
       *[other] { $n } sessions
    }
figures-other = { $n } { $what }
figures-people-label =
    { $n ->
        [one] participant
       *[other] participants
    }
figures-countries-label =
    { $n ->
        [one] pays
       *[other] pays
    }
figures-organizations-label =
    { $n ->
        [one] organisation
       *[other] organisations
    }
figures-sessions-label =
    { $n ->
        [one] session
       *[other] sessions
    }
figures-group = {"\u202F"}
figures-group-from = 4

## Dates. Slots: $y year, $M and $S the month's full and short name, $d day, $w and $W the weekday's
## short and full name; of a span's end $e day, $E month.

dates-months =
    .january = janvier
    .february = février
    .march = mars
    .april = avril
    .may = mai
    .june = juin
    .july = juillet
    .august = août
    .september = septembre
    .october = octobre
    .november = novembre
    .december = décembre
dates-months-alone =
    .january = janvier
    .february = février
    .march = mars
    .april = avril
    .may = mai
    .june = juin
    .july = juillet
    .august = août
    .september = septembre
    .october = octobre
    .november = novembre
    .december = décembre
dates-months-short =
    .january = janv.
    .february = févr.
    .march = mars
    .april = avr.
    .may = mai
    .june = juin
    .july = juil.
    .august = août
    .september = sept.
    .october = oct.
    .november = nov.
    .december = déc.
dates-weekdays =
    .monday = lundi
    .tuesday = mardi
    .wednesday = mercredi
    .thursday = jeudi
    .friday = vendredi
    .saturday = samedi
    .sunday = dimanche
dates-weekdays-short =
    .monday = lun.
    .tuesday = mar.
    .wednesday = mer.
    .thursday = jeu.
    .friday = ven.
    .saturday = sam.
    .sunday = dim.
dates-year = { $y }
dates-month = { $M } { $y }
dates-day = { $d } { $M } { $y }
dates-weekday = { $W } { $d } { $M }
dates-weekday-year = { $W } { $d } { $M } { $y }
dates-weekday-short = { $w } { $d } { $S }
dates-days = { $d }–{ $e } { $M } { $y }
dates-days-months = { $d } { $M } – { $e } { $E } { $y }
dates-months-year = { $M } – { $E } { $y }
dates-years = { $a }–{ $b }
dates-range = { $a } – { $b }
dates-day-time = { $day }, { $time }
dates-clock = { $t }
dates-clocks = { $a }–{ $b }
dates-tick-year = { $y }
dates-tick-quarter = T{ $q }
dates-tick-month = { $S }
dates-tick-day = { $w } { $d }
dates-year-offset = 0

## Lengths of time, short, and relations to now.

durations-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
durations-hours =
    { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }
durations-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
durations-months =
    { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
durations-years =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
durations-both = { $a } { $b }
durations-ahead = dans { $duration }
durations-ago = il y a { $duration }
durations-now = maintenant

## How items are strung together.

lists-comma = ,{" "}
lists-and = {" "}et{" "}
lists-pair = {" "}et{" "}
lists-or = {" "}ou{" "}

## The organizer’s desk.

desk-to-site = Vers le site
desk-parts = Parties du bureau
desk-today = Aujourd’hui
desk-changes = Changements
desk-connection = Connexion
desk-now = Maintenant
desk-next = Ensuite
desk-nothing-now = Rien en cours.
desk-nothing-next = Rien d’autre à venir.
desk-all-sessions = Toutes les sessions
desk-delay = Retarder de
desk-minutes = { $n } min
desk-also-after = Aussi ce qui suit, lieu : { $place } ({ $n })
desk-no-hour = Son heure n’est pas connue. « Déplacer » lui en donne une.
desk-move-it = Déplacer
desk-starts = Commence à
desk-cancel = Annuler la session
desk-restore = A lieu finalement
desk-correct = Corriger
desk-title = Titre
desk-summary = Résumé
desk-notice = Avis à tous
desk-notice-text = Texte de l’avis
desk-level = Degré d’urgence
desk-until = Affiché jusqu’à
desk-notices = Avis
desk-end-now = Terminer maintenant
desk-save = Enregistrer
desk-discard = Abandonner
desk-saved = Enregistré sur cet appareil
desk-would-clash = Cela créerait un conflit
desk-clash-place = « { $a } » et « { $b } » en même temps, lieu : { $place }
desk-clash-person = { $person } serait à la fois dans « { $a } » et « { $b } »
desk-clash-day = « { $a } » dépasserait son jour
desk-none-yet = Rien n’a encore été changé ici.
desk-here = Sur cet appareil
desk-sending = Envoi en cours
desk-sent = Envoyé
desk-seen-live = Visible sur le site : { $time }
desk-given-up = Abandonné
desk-asks = Attend votre réponse
desk-waiting = À envoyer : { $n }
desk-all-sent = Tout est envoyé
desk-ready = Prêt
desk-offline = Pas de réseau. Un nouvel essai se fera seul ; rien n’est perdu.
desk-timed-out = Le serveur ne répond pas. Un nouvel essai se fera seul ; rien n’est perdu.
desk-server-failed = Le serveur a répondu { $status }. Un nouvel essai se fera seul ; rien n’est perdu.
desk-refused = Le serveur refuse ce nom et ce mot de passe. Vos changements sont en sûreté sur cet appareil.
desk-unreadable = Le fichier du serveur n’est pas entièrement lisible. Rien n’est envoyé avant que quelqu’un l’ait regardé.
desk-replace = Le remplacer par ce qui est lisible
desk-no-version = Le serveur n’indique pas la version du fichier (ETag) : les changements d’un autre pourraient être écrasés. Rien n’est envoyé.
desk-not-kept = Ce navigateur ne garde rien : ce qui n’est pas envoyé est perdu à la fermeture de l’onglet.
desk-question = Quelqu’un d’autre a modifié le même champ : « { $session } ». Quelle version garder ?
desk-mine = Ma version : { $value }
desk-theirs = Autre version : { $value }
desk-undo = Défaire
desk-takes-back = Défait un changement précédent
desk-notice-ended = Un avis est terminé
desk-published-at = Publié sur { $host }
desk-nowhere = Ce site n’indique pas où publier. Partagez le fichier pour que le gestionnaire du site le dépose.
desk-share-how = Le fichier avec tous les changements est transmis et déposé à la main.
desk-share-file = Partager le fichier
desk-download-file = Télécharger le fichier
desk-edit-there = Ouvrir la page où il se modifie
desk-user = Nom (vide pour un jeton)
desk-password = Mot de passe ou jeton
desk-keep-secret = Le retenir jusqu’à la fermeture de l’onglet
desk-sign-in = Utiliser
desk-signed-in = Un nom et un mot de passe sont connus.
desk-forget-secret = Les oublier
desk-needs-app = Le bureau a besoin de JavaScript ; une fois ouvert, il marche sans réseau.
desk-is-now = Maintenant : { $value }
desk-unreachable = Le dépôt ne répond pas ou ne laisse pas cette page l’interroger. Un nouvel essai se fera seul ; rien n’est perdu.
desk-policy = Les règles du site interdisent ce dépôt. Reconstruisez le site avec le bureau dans ses réglages ; vos changements sont en sûreté sur cet appareil.
desk-portal = Une page est arrivée au lieu du fichier : ce réseau demande peut-être une connexion. Un nouvel essai se fera seul ; rien n’est perdu.
desk-not-stored = Le serveur dit avoir pris les changements mais ne les a pas. Ils sont renvoyés ; rien n’est perdu.
desk-build-anew = Les réglages du site ont changé après sa construction : les visiteurs lisent un autre fichier que celui du bureau. Reconstruisez le site.
desk-sign-in-first = Identifiez-vous sous « Connexion » : rien n’est envoyé avant.
desk-calendar-behind = Le fichier du calendrier n’a pas pu être écrit : les programmes qui le suivent n’ont pas encore les derniers changements. Un nouvel essai se fait de lui-même.
desk-answer-first = À répondre sous « Changements » : { $n }
desk-folded = Les horaires ont été republiés sans lui
desk-send-again = Renvoyer
desk-empty-notice = Écrivez l’avis ou abandonnez-le.
desk-search = Chercher une session
desk-none-found = Aucune session ne contient ces mots.
desk-framed = Le bureau ne fonctionne pas dans une autre page. Ouvrez-le dans sa propre fenêtre.
desk-catch-up = Rattraper pendant les pauses : { $n } reprennent à l’heure
desk-runs-until = jusqu’à { $time }
desk-follow = Ce qui suit
desk-follow-stays = Reste tel quel
desk-all-places = Tous les lieux
desk-screen = Écran

## Editing the feed at the desk.

editor-part = Données
editor-intro = Ce que vous changez ici reste sur cet appareil jusqu’à ce que vous transmettiez le fichier.
editor-loading = Les données arrivent.
editor-not-loaded = Les données n’ont pas pu être chargées. Rouvrez cette partie quand il y a du réseau.
editor-start-anew = Abandonner tout ce qui a été changé ici
editor-inbox = À corriger
editor-clean = Rien à redire aux données.
editor-nothing-to-show = En l’état, le site ne pourrait rien en montrer :
editor-go-there = Y aller
editor-conferences = Conférences
editor-sessions = Sessions
editor-participants = Pays participants
editor-programs = Programmes
editor-milestones = Étapes
editor-add = Ajouter
editor-remove = Retirer
editor-back = Retour à la liste
editor-preview = Aperçu
editor-not-shown = En l’état, ce ne serait pas affiché.
editor-needed = { $label } (obligatoire)
editor-in-language = { $label }, { $language }
editor-id = Identifiant : minuscules et tirets ; il est dans les liens et ne change jamais
editor-name = Nom
editor-short-name = Nom court
editor-edition = Édition
editor-theme = Thème
editor-first-day = Premier jour
editor-last-day = Dernier jour
editor-time-zone = Fuseau horaire, par exemple Asia/Bangkok
editor-attendance = Mode de participation
editor-venue = Site
editor-city = Ville
editor-country = Pays : tapez son nom dans n’importe quelle langue
editor-latitude = Latitude en degrés
editor-longitude = Longitude en degrés
editor-kind = Type
editor-starts = Début : 2027-11-06 ou 2027-11-06T09:00+08:00
editor-ends = Fin
editor-place = Identifiant du lieu
editor-track = Identifiant du volet
editor-account = Texte complet, en Markdown
editor-status = État
editor-people = Nombre de personnes
editor-role = Rôle
editor-note = Remarque
editor-source = Identifiant de la source
editor-launched = Lancement
editor-matters = Importance pour nous
editor-when = Quand : 2019, 2019-11 ou 2019-11-28
editor-until-when = Jusqu’à

