### Spanish.
###
### Numbers are grouped from five digits on, as CLDR and the press do. The reader is usted.

## Finding one's way: header, footer, settings.

nav-page-title = { $page } · { $site }
nav-skip = Ir al contenido
nav-main = Menú principal
nav-menu = Menú
nav-breadcrumbs = Está aquí
nav-overview = Resumen
nav-timeline = Cronología
nav-map = Mapa
nav-programs = Programas
nav-conferences = Conferencias
nav-countries = Países
nav-mine = Mis sesiones
nav-embed = Insertar
nav-desk = Mesa de organización
nav-about = Acerca de
nav-back = Volver
nav-language = Idioma
nav-offer = Esta página también está en español.
nav-theme = Tema
nav-theme-auto = Igual que el dispositivo
nav-theme-light = Claro
nav-theme-dark = Oscuro
nav-updated = Actualizado: { $when }

## Words of buttons and labels that many places use.

common-close = Cerrar
common-print = Imprimir
common-share = Compartir
common-copy-link = Copiar el enlace
common-link-code = Código QR del enlace
common-copy = Copiar
common-copied = Copiado
common-copy-failed = No se pudo copiar. Seleccione el texto y cópielo a mano.
common-download-svg = Descargar en SVG
common-download-png = Descargar en PNG
common-download-csv = Descargar en CSV
common-download-calendar = Descargar el archivo de calendario
common-subscribe-calendar = Suscribirse al calendario
common-next = Siguiente
common-zoom-in = Acercar
common-zoom-out = Alejar
common-zoom-reset = Restablecer el zoom
common-sources = Fuentes
common-links = Enlaces
common-contact = Contacto
common-credit = Imagen: { $credit }
common-was = antes: { $value }
common-labelled = { $label }: { $value }
common-place = { $city }, { $country }

## Counted things: $n is the number.

counts-sessions =
    { $n ->
        [one] { $n } sesión
        [many] { $n } de sesiones
       *[other] { $n } sesiones
    }
counts-programs =
    { $n ->
        [one] { $n } programa
        [many] { $n } de programas
       *[other] { $n } programas
    }
counts-people =
    { $n ->
        [one] { $n } persona
        [many] { $n } de personas
       *[other] { $n } personas
    }
counts-notices =
    { $n ->
        [one] { $n } aviso
        [many] { $n } de avisos
       *[other] { $n } avisos
    }
counts-more =
    { $n ->
        [one] { $n } más
       *[other] { $n } más
    }

## The overview.

overview-newest = Última conferencia
overview-upcoming = Próxima conferencia
overview-under-way = En curso
overview-to-conference = Todo sobre esta conferencia
overview-to-timeline = Abrir la cronología
overview-to-map = Abrir el mapa
overview-to-programs = Todos los programas

## The timeline.

timeline-title = Cronología
timeline-view = Vista
timeline-story = Relato
timeline-grid = Cuadrícula
timeline-list = Lista
timeline-whole = Mostrar todo
timeline-this-edition = Esta edición
timeline-today = Hoy
timeline-now = Ahora
timeline-jump-to-now = Ir a ahora
timeline-during-the-day = Hora no indicada
timeline-no-place = Lugar desconocido
timeline-parallel =
    { $n ->
        [one] { $n } sesión a esta hora
       *[other] { $n } sesiones al mismo tiempo
    }
timeline-running =
    { $n ->
        [one] { $n } sesión aún en curso
       *[other] { $n } sesiones aún en curso
    }
timeline-gap = { $duration } sin eventos
timeline-event-time = Hora del evento
timeline-your-time = Su hora
timeline-times-in = Horas en { $zone }
timeline-live = En curso
timeline-upcoming = A continuación
timeline-past = Finalizado
timeline-star = Marcar con estrella
timeline-milestone = Hito
timeline-edition = Conferencia
timeline-move-hint = Arrastre para moverse. Para ampliar: Ctrl y la rueda, dos dedos o las teclas + y −.

## Search and filters, the same everywhere.

filters-title = Filtros
filters-search = Buscar
filters-search-hint = Título, persona o lugar
filters-conference = Conferencia
filters-day = Día
filters-track = Bloque
filters-place = Lugar
filters-kind = Tipo
filters-country = País
filters-program = Programa
filters-language = Idioma
filters-starred = Solo con estrella
filters-any = Cualquiera
filters-show = Mostrar { $what }
filters-active =
    { $n ->
        [one] { $n } filtro activo
       *[other] { $n } filtros activos
    }
filters-clear = Borrar los filtros
filters-remove = Quitar el filtro { $filter }
filters-none = No hay resultados.
filters-loosen =
    { $n ->
        [one] Sin { $filter }: { $n } resultado
       *[other] Sin { $filter }: { $n } resultados
    }

## The map and its table.

map-title = Países participantes
map-all-editions = Todas las ediciones
map-named-at =
    { $n ->
        [one] Citado en { $n } edición
        [many] Citado en { $n } de ediciones
       *[other] Citado en { $n } ediciones
    }
map-drawing = Mapa de los países participantes: { $conference }
map-table = Tabla de los países participantes
map-legend = Leyenda
map-named = Mencionado
map-counted = Mencionado con número
map-not-named = No mencionado
map-people-legend = El área del punto indica el número de personas
map-hatched = Rayado: territorio en disputa, no se cuenta para ningún país
map-named-of-reported =
    { $n ->
        [one] { $reported } según las fuentes, { $n } mencionado
       *[other] { $reported } según las fuentes, { $n } mencionados
    }
map-named-only =
    { $n ->
        [one] { $n } país mencionado
       *[other] { $n } países mencionados
    }
map-none-named = Ninguna fuente nombra los países.
map-none-named-next = Solo se conocen las cifras publicadas.
map-country = País
map-region = Región
map-people = Personas
map-organizations = Organizaciones
map-sessions = Sesiones
map-programs = Programas
map-search = Buscar países
map-clear-choice = Mostrar todos los países
map-move-hint = Las flechas van al país más cercano, Intro lo abre, Esc sale.
map-off-map = Fuera del mapa
map-lines-to = Las líneas llevan a { $city }
map-compared-with = En comparación con { $conference }
map-new = Nuevo
map-returning = De nuevo
map-absent = Ausente esta vez
map-zoom-to = Acercar a { $country }
map-hand-hint = Arrastre para mover. Para ampliar, pellizque o gire la rueda con Ctrl.
map-compare = Comparar con
map-compare-none = Sin comparación
map-fewest = No se muestran los números inferiores a { $n } personas.
map-left-of-all = { $n } de { $all } países
map-about-country = Más sobre { $country }
map-disclaimer = Las fronteras y los nombres de este mapa no expresan opinión alguna sobre la situación jurídica de ningún país o territorio.
map-provenance = Datos del mapa: Natural Earth, simplificados.
map-approval = Número de aprobación del mapa: { $number }

## The regions of the UN's M49 standard, by their English names ("Standard Country or Area Codes for
## Statistical Use", unstats.un.org/unsd/methodology/m49).

regions-africa = África
regions-americas = América
regions-asia = Asia
regions-europe = Europa
regions-oceania = Oceanía
regions-antarctica = Antártida
regions-northern-africa = África septentrional
regions-eastern-africa = África oriental
regions-middle-africa = África central
regions-southern-africa = África austral
regions-western-africa = África occidental
regions-caribbean = Caribe
regions-central-america = América Central
regions-south-america = América del Sur
regions-northern-america = América septentrional
regions-central-asia = Asia central
regions-eastern-asia = Asia oriental
regions-south-eastern-asia = Asia sudoriental
regions-southern-asia = Asia meridional
regions-western-asia = Asia occidental
regions-eastern-europe = Europa oriental
regions-northern-europe = Europa septentrional
regions-southern-europe = Europa meridional
regions-western-europe = Europa occidental
regions-australia-and-new-zealand = Australia y Nueva Zelandia
regions-melanesia = Melanesia
regions-micronesia = Micronesia
regions-polynesia = Polinesia

## Program cards and the page of a program.

cards-title = Programas
cards-by-kind = Tipo
cards-by-topic = Tema
cards-by-conference = Conferencia
cards-by-country = País
cards-order = Orden
cards-order-newest = Los más recientes primero
cards-order-name = Por nombre
cards-part-of = Forma parte de
cards-parts = Partes
cards-principles = Principios
cards-actions = Acciones
cards-launch = Lanzamiento
cards-why = Importancia para { $publisher }
cards-partners = Socios
cards-countries = Países
cards-topics = Temas
cards-on-map = Sus países en el mapa
cards-empty = Todavía no hay programas.
cards-empty-next = Vea en la cronología lo ocurrido hasta ahora.

## Of the front page, the pages of one thing, and how things compare.

records-standfirst = Una cronología, un mapa y los programas, por { $publisher }
records-next-edition = Próxima: { $conference }, { $when }
records-now-and-next = Ahora y después
records-nothing-now = No hay nada a esta hora.
records-programme = Ver el horario
records-newest-programs = Programas más recientes
records-other-milestones = Otros hitos
records-related = Relacionado
records-milestones = Hitos
records-person = Persona
records-website = Sitio web
records-named-at =
    { $n ->
        [one] Mencionado en { $n } de { $all } conferencias
       *[other] Mencionado en { $n } de { $all } conferencias
    }
records-see-on-map = Ver en el mapa
records-compare = Comparar con
records-end-compare = Terminar la comparación
records-not-reported = No consta
records-none = Ninguno
records-both-times = En ambas
records-only-at = Solo: { $conference }
records-with-partners = Con { $partners }

## The page of a conference.

conference-figures = En cifras
conference-reported-by = Fuente: { $source }
conference-participants = Países participantes
conference-timetable = Horario
conference-outcomes = Resultados
conference-organizers = Organizadores
conference-dates = Fechas
conference-place = Lugar
conference-edition = Edición { $n }
conference-other-editions = Otras ediciones
conference-pictures = Imágenes
conference-places = Lugares
conference-capacity =
    { $n ->
        [one] { $n } plaza
       *[other] { $n } plazas
    }
conference-step-free = Acceso sin escalones
conference-not-step-free = Acceso con escalones
conference-no-sessions = El horario no se ha publicado.
conference-no-sessions-next = Vuelva más tarde o vea las otras ediciones.

## The page of a session.

session-when = Cuándo
session-place = Lugar
session-people = Personas
session-countries = Países
session-languages = Idiomas
session-track = Bloque
session-conference = Conferencia
session-clash = Coincide con { $title }

## Starred sessions: their page, and what carries them on.

mine-left =
    { $n ->
        [one] { $n } de { $all } sesiones
       *[other] { $n } de { $all } sesiones
    }
mine-lede = Lo que marca se guarda en este navegador. No hay cuenta y no se envía nada.
mine-needs-script = Esta página necesita JavaScript: sus estrellas están en el navegador, no en un servidor.
mine-empty = Todavía no ha marcado ninguna sesión.
mine-empty-next = Elija la estrella junto a una sesión en la cronología y aparecerá aquí.
mine-clashes =
    { $n ->
        [one] { $n } coincidencia
       *[other] { $n } coincidencias
    }
mine-no-clash = Nada coincide.
mine-carry = Llevarlas a otro dispositivo
mine-carry-how = Escanee el código con el otro dispositivo o envíese el enlace. El propio enlace contiene sus sesiones.
mine-code = Código QR del enlace a sus sesiones
mine-too-many = Son demasiadas sesiones para un código QR. El enlace las contiene todas.
mine-offered =
    { $n ->
        [one] Este enlace contiene { $n } sesión
       *[other] Este enlace contiene { $n } sesiones
    }
mine-all-known = Todas están ya entre sus sesiones.
mine-fresh =
    { $n ->
        [one] { $n } aún no está entre sus sesiones
       *[other] { $n } aún no están entre sus sesiones
    }
mine-gone =
    { $n ->
        [one] { $n } ya no está en el horario
       *[other] { $n } ya no están en el horario
    }
mine-add = Añadir a mis sesiones
mine-not-now = Ahora no
mine-unsaved = Este navegador no guarda nada para este sitio: sus estrellas duran hasta que cierre la página. El enlace de «Mis sesiones» las lleva consigo.
mine-changed =
    { $n ->
        [one] { $n } de sus sesiones ha cambiado
       *[other] { $n } de sus sesiones han cambiado
    }
mine-lost =
    { $n ->
        [one] { $n } de sus sesiones ya no está o tiene otro nombre
       *[other] { $n } de sus sesiones ya no están o tienen otro nombre
    }
mine-gone-one = «{ $title }» ya no está en el horario
mine-renamed = «{ $before }» se llama ahora «{ $title }»
mine-remind = Recordármelo
mine-no-reminder = Nunca
mine-minutes-before = { $n } minutos antes
mine-not-notified = Este navegador no muestra notificaciones de este sitio. Los archivos de calendario llevan el recordatorio.

## The page about the site.

about-title = Acerca de este sitio
about-publisher = Editor
about-sources = Fuentes
about-data = Datos
about-updated = Última modificación: { $when }
about-download = Todos los datos en un archivo
about-checks = Resultados de las comprobaciones
about-checks-clean = Ningún problema.
about-errors =
    { $n ->
        [one] { $n } error
       *[other] { $n } errores
    }
about-warnings =
    { $n ->
        [one] { $n } advertencia
       *[other] { $n } advertencias
    }
about-notes =
    { $n ->
        [one] { $n } nota
       *[other] { $n } notas
    }
about-borders = Trazado de las fronteras
about-borders-neutral = Las zonas que Natural Earth o las Naciones Unidas consideran en disputa aparecen rayadas y no se cuentan para ningún país.
about-borders-de-facto = Las fronteras siguen a quien administra de hecho una zona, sin opinión sobre su situación jurídica.
about-licences = Licencias
about-licence-code = El software es libre: MIT o Apache 2.0.
about-licence-map = Las formas del mapa son de Natural Earth y de dominio público.
about-privacy = Privacidad
about-privacy-text = Este sitio no usa cookies ni carga nada de otros sitios. Las estrellas y los ajustes se quedan en su navegador.

## Choosing a part for a page of one's own.

embed-title = Insertar en su sitio
embed-intro = Elija qué mostrar, véalo como sus visitantes y copie lo que su sitio necesita.
embed-part = Contenido
embed-width = Ancho en píxeles
embed-accent = Color de acento
embed-accent-own = Usar un color propio
embed-links = Abrir los enlaces
embed-links-here = dentro del contenido
embed-links-top = en lugar de su página
embed-links-new = en una pestaña nueva
embed-preview = Vista previa
embed-how-html = Pegue este código donde deba aparecer el contenido. Sin scripts se muestra un enlace.
embed-how-address = Si su sistema admite oEmbed, basta esta dirección. Indica el contenido y el idioma y, en la cronología, también la conferencia; para lo demás use el código de arriba.
embed-how-wordpress = Pegue esta dirección en una entrada, sola en una línea.
embed-how-drupal = Pegue este marco en un texto cuyo formato lo permita.
embed-how-kept = Una dirección pegada conserva lo que dice su ruta, como la página de un país. Lo que sigue a un signo de interrogación se pierde por el camino: para los filtros, use el código de arriba.
embed-how-ghost = Añada una tarjeta HTML y pegue este código. Los boletines muestran el enlace.
embed-how-notion = Escriba /embed y pegue esta dirección. Notion no sigue la altura del contenido: arrastre el borde inferior.
embed-how-moodle = Pegue este marco en la vista de código de una página o etiqueta. Moodle quita los marcos de autores sin permiso para usarlos.
embed-how-discourse = Un administrador añade este sitio a «allowed iframes». Después, pegue este marco en un mensaje.
embed-how-email = El correo electrónico no muestra marcos: esto es una imagen que lleva a la página.
embed-untried = Escrito según la documentación del sistema; sin probar en él.
embed-email = Correo electrónico
embed-how-unknown = Es la dirección actual de la página. Defina `url` en site.json y vuelva a generar el sitio para usar la publicada.

## The changes and notices of the day.

live-until = hasta { $time }
live-moved-to = Nuevo lugar: { $place }
live-changes =
    { $n ->
        [one] { $n } cambio en el horario
       *[other] { $n } cambios en el horario
    }
live-news = Qué ha cambiado
live-show = Mostrar
live-hide = Ocultar
live-seen = Marcar como visto
live-changed = Modificado
live-new = Nuevo en el horario
live-restored = Se celebra finalmente
live-stale = Versión de { $time }, se está reintentando
live-offline = Sin red. Versión de { $time }
live-broken = La respuesta del servidor no sirve. Versión de { $time }, se está reintentando
live-paused = Actualizaciones en pausa. Versión de { $time }
live-pause = Pausar las actualizaciones
live-resume = Reanudar las actualizaciones
live-checked = Comprobado: { $time }
live-version = Hay una versión nueva de este sitio
live-reload = Recargar
live-newer = Hay contenido actualizado
live-dismiss = Descartar
live-more = Más
live-subscription = Una suscripción tiene el horario de cuando se generó el sitio. Los cambios del día están en el archivo descargado.
live-subscription-follows = Esta suscripción sigue los cambios del día. Los calendarios la consultan más o menos cada hora.

## States of the page, each with what a person can do next.

status-static-page = La página interactiva no pudo iniciarse. Todo está aquí como cuando se generó el sitio; recargue para reintentarlo.
status-old-browser = Este navegador es demasiado antiguo para la página interactiva (Safari 16.4, Firefox 115, Chrome 111). Todo está aquí como cuando se generó el sitio.
status-retry = Reintentar

## Everything that can go wrong as a whole.

failure-missing =
    .title = No se encontraron los datos
    .what = El servidor no tiene archivo donde deberían estar los datos.
    .next = Vuelva a intentarlo más tarde. Si administra este sitio, compruebe la dirección del archivo de datos.
failure-server =
    .title = El servidor tiene un problema
    .what = El servidor respondió con un error en lugar de los datos.
    .next = Vuelva a intentarlo en unos minutos.
failure-timeout =
    .title = No hubo respuesta a tiempo
    .what = El servidor tardó demasiado en responder.
    .next = Compruebe su conexión y vuelva a intentarlo.
failure-network =
    .title = Sin red
    .what = No se pudieron cargar los datos.
    .next = Compruebe su conexión y vuelva a intentarlo.
failure-truncated =
    .title = Los datos están incompletos
    .what = Solo llegó una parte del archivo.
    .next = Vuelva a intentarlo. Si se repite, el archivo del servidor está dañado.
failure-format =
    .title = No se pueden leer los datos
    .what = Lo que envió el servidor no son datos de una conferencia.
    .next = Vuelva a intentarlo más tarde. Si administra este sitio, revise el archivo con «atlas check».
failure-too-large =
    .title = Demasiados datos
    .what = El archivo es mayor de lo que lee este sitio.
    .next = Si administra este sitio, divida los datos o quite lo que no se muestra.
failure-no-conference =
    .title = No hay conferencias en los datos
    .what = El archivo se puede leer, pero ninguna conferencia está completa.
    .next = Vuelva a intentarlo más tarde. Si administra este sitio, revise el archivo con «atlas check».
failure-too-new =
    .title = Los datos son más nuevos que este sitio
    .what = Los datos están en un formato que esta versión no conoce.
    .next = Recargue la página. Si no basta, hay que actualizar el sitio.
failure-not-found =
    .title = Página no encontrada
    .what = No hay ninguna página en esta dirección.
    .next = Empiece por el resumen o busque en la cronología.
failure-gone =
    .title = Nada con este nombre
    .what = Los datos no tienen nada con este nombre. Quizá se haya quitado.
    .next = Busque en la cronología o empiece por el resumen.
failure-detail = Detalle: { $detail }

## A word for each variant of the model's enums.

kinds-session =
    .opening = Apertura
    .plenary = Plenaria
    .keynote = Conferencia magistral
    .forum = Foro
    .meeting = Reunión
    .discussion = Debate
    .competition = Concurso
    .exhibition = Exposición
    .tour = Visita
    .launch = Lanzamiento
    .ceremony = Ceremonia
    .workshop = Taller
    .talk = Charla
    .poster = Póster
    .pause = Pausa
    .social = Acto social
    .other = Sesión
kinds-session-status =
    .tentative = Por confirmar
    .confirmed = Confirmado
    .delayed = Retrasado
    .moved = Trasladado
    .cancelled = Cancelado
kinds-program =
    .initiative = Iniciativa
    .target-program = Programa dirigido
    .special-program = Programa especial
    .declaration = Declaración
    .zone = Zona de cooperación
    .partnership = Asociación
    .other = Programa
kinds-program-status =
    .announced = Anunciado
    .launched = Lanzado
    .running = En marcha
    .closed = Finalizado
kinds-milestone =
    .founding = Fundación
    .visit = Visita
    .lecture = Conferencia pública
    .agreement = Acuerdo
    .launch = Lanzamiento
    .conference = Conferencia
    .other = Hito
kinds-participation =
    .host = Anfitrión
    .organizer = Organizador
    .speaker = Ponente
    .guest = Invitado
    .member = Miembro
    .delegate = Delegado
kinds-appearance =
    .chair = Presidencia
    .speaker = Ponencia
    .panelist = Mesa redonda
    .moderator = Moderación
    .guest = Invitado
kinds-link =
    .slides = Diapositivas
    .recording = Grabación
    .report = Informe
    .registration = Inscripción
    .stream = Transmisión en directo
    .other = Enlace
kinds-attendance =
    .in-person = Presencial
    .online = En línea
    .mixed = Presencial y en línea
kinds-level =
    .info = Información
    .warning = Advertencia
    .urgent = Urgente

## Reported numbers. A hedge is put around the number ($n), and both into the measure. A language
## that sets no space before a hedge writes the space in `exactly`.

figures-exactly = { $n }
figures-about = alrededor de { $n }
figures-nearly = casi { $n }
figures-at-least = al menos { $n }
figures-more-than = más de { $n }
figures-people =
    { $n ->
        [one] { $n } participante
        [many] { $n } de participantes
       *[other] { $n } participantes
    }
figures-countries =
    { $n ->
        [one] { $n } país
        [many] { $n } de países
       *[other] { $n } países
    }
figures-organizations =
    { $n ->
        [one] { $n } organización
        [many] { $n } de organizaciones
       *[other] { $n } organizaciones
    }
figures-sessions =
    { $n ->
        [one] { $n } sesión
        [many] { $n } de sesiones
       *[other] { $n } sesiones
    }
figures-other = { $n } { $what }
figures-people-label =
    { $n ->
        [one] participante
       *[other] participantes
    }
figures-countries-label =
    { $n ->
        [one] país
       *[other] países
    }
figures-organizations-label =
    { $n ->
        [one] organización
       *[other] organizaciones
    }
figures-sessions-label =
    { $n ->
        [one] sesión
       *[other] sesiones
    }
figures-group = .
figures-group-from = 5

## Dates. Slots: $y year, $M and $S the month's full and short name, $d day, $w and $W the weekday's
## short and full name; of a span's end $e day, $E month.

dates-months =
    .january = enero
    .february = febrero
    .march = marzo
    .april = abril
    .may = mayo
    .june = junio
    .july = julio
    .august = agosto
    .september = septiembre
    .october = octubre
    .november = noviembre
    .december = diciembre
dates-months-alone =
    .january = enero
    .february = febrero
    .march = marzo
    .april = abril
    .may = mayo
    .june = junio
    .july = julio
    .august = agosto
    .september = septiembre
    .october = octubre
    .november = noviembre
    .december = diciembre
dates-months-short =
    .january = ene
    .february = feb
    .march = mar
    .april = abr
    .may = may
    .june = jun
    .july = jul
    .august = ago
    .september = sept
    .october = oct
    .november = nov
    .december = dic
dates-weekdays =
    .monday = lunes
    .tuesday = martes
    .wednesday = miércoles
    .thursday = jueves
    .friday = viernes
    .saturday = sábado
    .sunday = domingo
dates-weekdays-short =
    .monday = lun
    .tuesday = mar
    .wednesday = mié
    .thursday = jue
    .friday = vie
    .saturday = sáb
    .sunday = dom
dates-year = { $y }
dates-month = { $M } de { $y }
dates-day = { $d } de { $M } de { $y }
dates-weekday = { $W }, { $d } de { $M }
dates-weekday-year = { $W }, { $d } de { $M } de { $y }
dates-weekday-short = { $w }, { $d } { $S }
dates-days = { $d }–{ $e } de { $M } de { $y }
dates-days-months = { $d } de { $M } – { $e } de { $E } de { $y }
dates-months-year = { $M } – { $E } de { $y }
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
        [one] { $n } minuto
       *[other] { $n } minutos
    }
durations-hours =
    { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
durations-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
durations-months =
    { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
durations-years =
    { $n ->
        [one] { $n } año
       *[other] { $n } años
    }
durations-both = { $a } { $b }
durations-ahead = en { $duration }
durations-ago = hace { $duration }
durations-now = ahora

## How items are strung together.

lists-comma = ,{" "}
lists-and = {" "}y{" "}
lists-pair = {" "}y{" "}
lists-or = {" "}o{" "}

## The organizer’s desk.

desk-to-site = Ir al sitio
desk-parts = Partes de la mesa
desk-today = Hoy
desk-changes = Cambios
desk-connection = Conexión
desk-now = Ahora
desk-next = A continuación
desk-nothing-now = No hay nada en curso.
desk-nothing-next = No queda nada por venir.
desk-all-sessions = Todas las sesiones
desk-delay = Retrasar
desk-minutes = { $n } min
desk-also-after = También lo que sigue en { $place } ({ $n })
desk-no-hour = No se conoce su hora. «Mover» le asigna una.
desk-move-it = Mover
desk-starts = Empieza a
desk-cancel = Cancelar la sesión
desk-restore = Se celebra finalmente
desk-correct = Corregir
desk-title = Título
desk-summary = Resumen
desk-notice = Aviso a todos
desk-notice-text = Texto del aviso
desk-level = Urgencia
desk-until = Se muestra hasta
desk-notices = Avisos
desk-end-now = Terminar ahora
desk-save = Guardar
desk-discard = Descartar
desk-saved = Guardado en este dispositivo
desk-would-clash = Habría un conflicto
desk-clash-place = «{ $a }» y «{ $b }» a la vez en { $place }
desk-clash-person = { $person } estaría a la vez en «{ $a }» y «{ $b }»
desk-clash-day = «{ $a }» se saldría de su día
desk-none-yet = Aquí no se ha cambiado nada todavía.
desk-here = En este dispositivo
desk-sending = Enviando
desk-sent = Enviado
desk-seen-live = Visible en el sitio: { $time }
desk-given-up = Descartado
desk-asks = Espera su respuesta
desk-waiting = Por enviar: { $n }
desk-all-sent = Todo está enviado
desk-ready = Listo
desk-offline = Sin red. Se reintentará solo; no se pierde nada.
desk-timed-out = El servidor no responde. Se reintentará solo; no se pierde nada.
desk-server-failed = El servidor respondió { $status }. Se reintentará solo; no se pierde nada.
desk-refused = El servidor no acepta este nombre y esta contraseña. Sus cambios están a salvo en este dispositivo.
desk-unreadable = El archivo del servidor no se puede leer entero. No se envía nada hasta que alguien lo revise.
desk-replace = Sustituirlo por lo que se puede leer
desk-no-version = El servidor no indica la versión del archivo (ETag), así que podrían sobrescribirse los cambios de otra persona. No se envía nada.
desk-not-kept = Este navegador no guarda nada: lo que no se envíe se pierde al cerrar la pestaña.
desk-question = Otra persona cambió el mismo campo de «{ $session }». ¿Cuál debe quedar?
desk-mine = Mi versión: { $value }
desk-theirs = La otra: { $value }
desk-undo = Deshacer
desk-takes-back = Deshace un cambio anterior
desk-notice-ended = Un aviso terminó
desk-published-at = Publicado en { $host }
desk-nowhere = Este sitio no indica dónde publicar. Comparta el archivo para que quien administra el sitio lo coloque.
desk-share-how = El archivo con todos los cambios se entrega y se coloca a mano.
desk-share-file = Compartir el archivo
desk-download-file = Descargar el archivo
desk-edit-there = Abrir la página donde se edita
desk-user = Nombre (vacío si es un token)
desk-password = Contraseña o token
desk-keep-secret = Recordarla hasta cerrar esta pestaña
desk-sign-in = Usar estos datos
desk-signed-in = Hay un nombre y una contraseña.
desk-forget-secret = Olvidarlos
desk-needs-app = La mesa necesita JavaScript; una vez abierta, funciona sin red.
desk-is-now = Ahora: { $value }
desk-unreachable = El almacén no responde o no deja que esta página le pregunte. Se reintentará solo; no se pierde nada.
desk-policy = La política del propio sitio no permite este almacén. Vuelva a generar el sitio con la mesa en su configuración; sus cambios están a salvo en este dispositivo.
desk-portal = Llegó una página en lugar del archivo: quizá esta red pida iniciar sesión. Se reintentará solo; no se pierde nada.
desk-not-stored = El servidor dijo que tomó los cambios y no los tiene. Se envían de nuevo; no se pierde nada.
desk-build-anew = La configuración del sitio cambió después de generarlo: los visitantes leen otro archivo que el que escribe la mesa. Vuelva a generar el sitio.
desk-sign-in-first = Identifíquese en «Conexión»: hasta entonces no se envía nada.
desk-calendar-behind = No se pudo escribir el archivo del calendario: los programas que lo siguen aún no tienen los últimos cambios. Se vuelve a intentar por sí solo.
desk-answer-first = Por responder en «Cambios»: { $n }
desk-folded = El horario se publicó de nuevo sin él
desk-send-again = Enviar de nuevo
desk-empty-notice = Escriba el aviso o descártelo.
desk-search = Buscar una sesión
desk-none-found = Ninguna sesión tiene estas palabras.
desk-framed = La mesa no funciona dentro de otra página. Ábrala en una ventana propia.
desk-catch-up = Recuperar en las pausas: { $n } vuelven a empezar a su hora
desk-runs-until = hasta { $time }
desk-follow = Lo que sigue
desk-follow-stays = Se queda como está
desk-all-places = Todos los lugares
desk-screen = Pantalla

## Editing the feed at the desk.

editor-part = Datos
editor-intro = Lo que cambie aquí se queda en este dispositivo hasta que entregue el archivo.
editor-loading = Se están cargando los datos.
editor-not-loaded = No se pudieron cargar los datos. Vuelva a abrir esta parte cuando haya red.
editor-start-anew = Descartar todo lo cambiado aquí
editor-inbox = Por corregir
editor-clean = Los datos no tienen errores.
editor-nothing-to-show = Así, el sitio no podría mostrar nada:
editor-go-there = Ir allí
editor-conferences = Conferencias
editor-sessions = Sesiones
editor-participants = Países participantes
editor-programs = Programas
editor-milestones = Hitos
editor-add = Añadir
editor-remove = Quitar
editor-back = Volver a la lista
editor-preview = Vista previa
editor-not-shown = Así no se mostraría.
editor-needed = { $label } (obligatorio)
editor-in-language = { $label }, { $language }
editor-id = Identificador: minúsculas y guiones; está en los enlaces y nunca cambia
editor-name = Nombre
editor-short-name = Nombre corto
editor-edition = Edición
editor-theme = Lema
editor-first-day = Primer día
editor-last-day = Último día
editor-time-zone = Zona horaria, por ejemplo Asia/Bangkok
editor-attendance = Modo de asistencia
editor-venue = Sede
editor-city = Ciudad
editor-country = País: escriba su nombre en cualquier idioma
editor-latitude = Latitud en grados
editor-longitude = Longitud en grados
editor-kind = Tipo
editor-starts = Inicio: 2027-11-06 o 2027-11-06T09:00+08:00
editor-ends = Fin
editor-place = Identificador del lugar
editor-track = Identificador del bloque
editor-account = Texto completo, en Markdown
editor-status = Estado
editor-people = Número de personas
editor-role = Función
editor-note = Nota
editor-source = Identificador de la fuente
editor-launched = Lanzamiento
editor-matters = Importancia para nosotros
editor-when = Cuándo: 2019, 2019-11 o 2019-11-28
editor-until-when = Hasta

