/** What Spanish pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of Spanish pages. */
export const spanish: PageWords = {
  related:
    '(?:lee|lea|leer|ver|vea|mira) (?:también|además)|(?:también )?te (?:puede|podría) interesar|le puede interesar|(?:noticias|artículos|contenidos?|temas|entradas) (?:relacionad[ao]s?|recomendad[ao]s?)|(?:lo )?más (?:leído|visto|noticias|popular)s?|las más leídas|últimas noticias|en portada|véase también|sigue leyendo|para saber más|más sobre .{3,30}',
  comments:
    '(?:\\d+ )?comentarios?(?: \\(?\\d+\\)?)?|(?:deja|dejar|escribe|escribir|añade|añadir|publicar) (?:un |tu |su )?comentario|ver (?:los )?comentarios|(?:deja|dejar) una respuesta|únete a la conversación',
  share:
    'compart(?:ir|e|a)(?: (?:en .{1,20}|este artículo|la noticia|por .{1,20}))?|copiar (?:enlace|link)|enviar por (?:correo|e-?mail)|guardar|imprimir|síguenos(?: en .{1,20})?|escuchar(?: artículo)?',
  advertisement:
    'publicidad|anuncio|patrocinado|contenido patrocinado|suscríbe(?:te|se)(?: .{0,40})?|suscribir(?:se|me)?|(?:nuestra |la )?newsletter|boletín(?:es)?(?: .{0,20})?|regístra(?:te|se)(?: .{0,30})?|hazte (?:socio|suscriptor)(?: .{0,20})?|solo para suscriptores|exclusivo (?:para )?suscriptores',
  control:
    '(?:ir|saltar|pasar) al contenido(?: principal)?|menú|inicio|portada|buscar|iniciar sesión|inicia sesión|acceder|mi cuenta|aceptar(?: (?:todo|todas|y continuar|cookies))?|rechazar(?: .{0,10})?|configurar(?: .{0,10})?|responder|denunciar|ver más|mostrar más|cargar más|ver todo|cerrar|volver arriba|volver|aviso legal|política de (?:privacidad|cookies)|privacidad|contacto|quiénes somos|términos(?: .{0,20})?|mapa del sitio|archivado en|me gusta(?: \\d+)?',
  reading: '(?:tiempo de lectura|lectura)\\s*:?\\s*\\d+ ?min(?:utos?|\\.)?|\\d+ min(?:utos?|\\.)? de lectura',
  credit: 'foto|fotos|fotografía|imagen|crédito|ilustración|infografía|foto de archivo',
  prompt:
    '(?:este sitio|usamos|utilizamos)\\b.*\\bcookies\\b.*\\b(?:experiencia|navega\\w+|acept\\w+|propias|analizar|audiencia)\\b|(?:este (?:artículo|contenido)|esta noticia) es (?:exclusiv[ao] |solo )?para suscriptores|todos los derechos reservados|prohibida (?:la|su) reproducción|¿ya (?:eres|es) suscriptor|¿aún no (?:estás|está) registrado|recibe (?:nuestra|la|el)\\b.*\\b(?:newsletter|correo|boletín)',
};
