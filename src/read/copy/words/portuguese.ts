/** What Portuguese pages say around their articles. */
import type { PageWords } from './page-words.ts';

/** Words of Portuguese pages. */
export const portuguese: PageWords = {
  related:
    '(?:leia|ler|veja|ver|assista) (?:também|mais|ainda)|(?:as )?mais (?:lidas|lidos|vistas|populares)|(?:notícias|artigos|conteúdos?|matérias|tópicos) relacionad[ao]s|últimas(?: notícias)?|recomendad[ao]s?(?: para (?:si|você))?|pode (?:lhe |te )?interessar|você pode gostar|saiba mais|mais sobre .{3,30}|ver mais notícias',
  comments:
    '(?:\\d+ )?comentários?(?: \\(?\\d+\\)?)?|(?:deixe|deixar|escreva|escrever|adicionar) (?:um |o seu |seu )?comentário|ver (?:os )?comentários|comentar',
  share:
    '(?:partilh(?:ar|e)|compartilh(?:ar|e))(?: (?:n[oa] .{1,20}|este artigo|esta notícia|por .{1,20}|via .{1,20}))?|copiar (?:ligação|link)|enviar por e-?mail|guardar|salvar|imprimir|siga-nos(?: n[oa] .{1,20})?|ouvir(?: (?:este )?artigo)?',
  advertisement:
    'publicidade|anúncio|pub|patrocinado|conteúdo patrocinado|continua depois da publicidade|continua após a publicidade|(?:assine|assinar|subscreva|subscrever)(?: .{0,40})?|(?:a nossa |nossa )?newsletters?|receba (?:as|a|os|o) .{3,40}|exclusivo (?:para )?assinantes|só para assinantes|registe-se|cadastre-se',
  control:
    '(?:ir|pular|saltar) para o (?:conteúdo|menu)(?: principal)?|menu|início|página inicial|pesquisar|buscar|iniciar sessão|entrar|login|sair|a minha conta|minha conta|aceitar(?: (?:tudo|todos|cookies))?|rejeitar(?: .{0,8})?|responder|denunciar|ver mais|mostrar mais|carregar mais|ver tudo|fechar|voltar ao topo|política de (?:privacidade|cookies)|privacidade|contactos?|contatos?|quem somos|termos(?: .{0,20})?|ficha técnica|gosto(?: \\d+)?',
  reading: '(?:tempo de leitura|leitura)\\s*:?\\s*\\d+ ?min(?:utos?|\\.)?|\\d+ min(?:utos?|\\.)? de leitura',
  credit: 'foto|fotos|fotografia|imagem|crédito|créditos|ilustração|infografia|foto de arquivo',
  prompt:
    '(?:este site|utilizamos|usamos)\\b.*\\bcookies\\b.*\\b(?:experiência|navega\\w+|aceit\\w+|analisar|audiência|personaliz\\w+)\\b|este (?:artigo|conteúdo) é exclusivo para (?:assinantes|subscritores)|todos os direitos reservados|proibida a reprodução|já é (?:assinante|subscritor)|ao subscrever\\b|siga-nos n[oa] whatsapp',
};
