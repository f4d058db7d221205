/** One article as the content systems of the web print it, each with its own furniture. */

export const title = 'Why the harbour wants its own storm barrier';
export const author = 'Maren Okafor';
export const paragraphs = [
  'The harbour board voted on Tuesday to study a barrier across the northern channel, after three floods in two winters, and asked the county for half of the cost.',
  'Engineers say that the channel, at forty metres, is the narrowest place where a gate could stand, and that the sea walls along the quay can no longer be raised.',
  'A gate would close some six times a year, mostly in November, for four or five hours. Ferries would wait outside; fishing boats could still pass through a lock.',
  'The budget is the open question. The board puts the price at 84 million, of which a third is the foundation, while the port’s own economist speaks of 110 million.',
  'Opponents point to the salt marsh behind the breakwater. It drains through the same channel, they say, and a closed gate in spring would keep young eels out.',
  'A decision is due in March, once the county has seen the first soundings and the board knows what the insurers would pay.',
] as const;
export const heading = 'What it would cost';

/** Other articles, on the same subject, which no page is allowed to mix in. */
const others = [
  'Storm surge of January cost the old town 12 million',
  'Ferry line asks for longer winter timetable',
  'County grants money for sea walls in the south',
  'Eel counts fall for the fourth year in a row',
];

/** Comments, longer than the article. */
const comments = [
  'I have lived on the quay for thirty years and I can tell you that the barrier, whatever the engineers say, will silt up within a decade, just as the old lock did, and then who is going to pay for dredging it, year after year, if not us?',
  'The eels are the least of our problems, honestly. Look at the marsh: it has been drained twice, it has been built on, and the people who complain now are the ones who bought houses there, knowing full well what the maps said about it.',
  'Has anybody asked why the board, which could not keep a car park dry, should be trusted with a gate of this size? I would rather see the money go into pumps, drains, and a proper warning service, and I would rather see it this year.',
  'As an engineer, retired, I worked on two such gates abroad. They work, they are dull, and they cost twice what the first study says. Plan for that, publish the soundings, and stop arguing about colours, names, and ribbons.',
];

const body = (wrap: (text: string) => string = (text) => `<p>${text}</p>`): string =>
  paragraphs
    .map((text, index) => (index === 3 ? `<h2>${heading}</h2>\n${wrap(text)}` : wrap(text)))
    .join('\n');
const links = (tag = 'li'): string =>
  others.map((text, n) => `<${tag}><a href="/story/${n}">${text}</a></${tag}>`).join('\n');
const teasers = (open: string, close: string): string =>
  others
    .map(
      (text, n) =>
        `${open}<a href="/s/${n}"><img src="/t${n}.jpg" alt="${text}"></a><h4><a href="/s/${n}">${text}</a></h4><p>What the council knew, and when, is told in the minutes of a meeting nobody attended.</p>${close}`,
    )
    .join('\n');
const menu =
  '<ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li><li><a href="/about">About us</a></li></ul>';

interface Style {
  readonly name: string;
  readonly html: string;
  /** False where the page does not tell it. */
  readonly tells?: { readonly author?: false; readonly date?: false };
}

/** The article in each style. */
export const styles: readonly Style[] = [
  {
    name: 'a blog with widgets and comments',
    html: `<!DOCTYPE html><html lang="en-US"><head><title>${title} | Quayside Notes</title><meta property="og:site_name" content="Quayside Notes"><meta property="article:published_time" content="2024-03-05T09:12:00+00:00"></head>
<body class="post-template-default single single-post"><div id="page" class="site"><header class="site-header"><nav class="main-navigation">${menu}</nav></header>
<div class="content-area"><main id="main"><article class="post-17 post type-post category-harbour tag-storms"><header class="entry-header"><h1 class="entry-title">${title}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2024-03-05T09:12:00+00:00">March 5, 2024</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" rel="author" href="/author/maren">${author}</a></span></span></div></header>
<div class="entry-content">${body()}
<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>${teasers('<div class="jp-relatedposts-post">', '</div>')}</div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Harbour</a></span><span class="tags-links">Tagged <a href="/t">storms</a></span></footer></article>
<nav class="navigation post-navigation"><a href="/p">Previous post: ${others[1]}</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">4 thoughts on “${title}”</h2><ol class="comment-list">${comments.map((text, n) => `<li class="comment"><article class="comment-body"><footer class="comment-meta"><b class="fn">Reader ${n}</b> <time datetime="2024-03-0${n + 6}">March ${n + 6}, 2024</time></footer><div class="comment-content"><p>${text}</p></div><a class="comment-reply-link" href="#">Reply</a></article></li>`).join('')}</ol>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><textarea></textarea><input type="submit"></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul>${links()}</ul></section></aside><footer class="site-footer">Proudly powered by nothing</footer></div></body></html>`,
  },
  {
    name: 'a writing platform with hashed class names',
    html: `<!doctype html><html lang="en"><head><title data-rh="true">${title} | by ${author} | Harbour Review | Medium</title><meta property="og:title" content="${title}"><meta name="author" content="${author}"><meta property="article:published_time" content="2024-03-05T09:12:00.000Z"><meta property="og:site_name" content="Medium"></head>
<body><div id="root"><div class="a b c"><div class="d e f"><a href="/" class="g">Open in app</a><a class="g" href="/join">Sign up</a><a class="g" href="/in">Sign in</a></div></div>
<article><div class="h i j"><section><div class="k l"><div><h1 class="m n o">${title}</h1></div><div class="p q"><a href="/@maren">${author}</a> · <a href="/f">Follow</a> <span>5 min read</span> · <span>Mar 5, 2024</span></div><div class="r"><button>Listen</button><button>Share</button></div>
${body((text) => `<p class="s t u"><span>${text}</span></p>`)}</div></section></div></article>
<div class="v w"><div class="x"><a href="/tag/a">Harbours</a><a href="/tag/b">Storms</a></div><div>214 claps</div><div class="y z"><h2>Written by ${author}</h2><p>Maren writes about ports and the sea. Views are her own, and so is the boat.</p><a href="/f">Follow</a></div>
<div class="aa"><h2>More from ${author} and Harbour Review</h2>${teasers('<div class="ab">', '</div>')}</div><div class="aa"><h2>Recommended from Medium</h2>${teasers('<div class="ac">', '</div>')}</div></div>
<div class="ad">${['Help', 'Status', 'About', 'Careers', 'Blog', 'Privacy', 'Terms'].map((text) => `<a href="/${text}">${text}</a>`).join('')}</div></div></body></html>`,
  },
  {
    name: 'a newsletter with prompts to subscribe',
    html: `<!DOCTYPE html><html lang="en"><head><title>${title} - by ${author}</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"2024-03-05T09:12:00-05:00","author":[{"@type":"Person","name":"${author}","url":"https://example.org/@maren"}],"publisher":{"@type":"Organization","name":"Tide Letter"}}</script></head>
<body><div class="main-menu"><h1><a href="/">Tide Letter</a></h1><button>Subscribe</button><a href="/signin">Sign in</a></div>
<div class="single-post-container"><div class="container"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">${title}</h1><h3 class="subtitle">A gate, a marsh, and a bill that nobody has seen</h3><div class="byline-wrapper"><a href="/@m">${author}</a><div>Mar 05, 2024</div><div>∙ Paid</div></div><div class="post-ufi"><a>12</a><a>Share</a></div></div>
<div class="available-content"><div class="body markup">${paragraphs
      .slice(0, 2)
      .map((text) => `<p>${text}</p>`)
      .join('')}
<div class="subscription-widget-wrap"><div class="subscription-widget"><p class="cta-caption">Tide Letter is a reader-supported publication. To receive new posts, consider becoming a free or paid subscriber.</p><form><input type="email"><input type="submit" value="Subscribe"></form></div></div>
<p>${paragraphs[2]}</p><h2>${heading}</h2>${paragraphs
      .slice(3)
      .map((text) => `<p>${text}</p>`)
      .join(
        '',
      )}<p class="button-wrapper"><a class="button primary" href="/sub">Subscribe now</a></p></div></div>
<div class="post-footer"><a>12 Likes</a><a>Share</a></div></article></div><div class="comments-section"><h4>Discussion about this post</h4>${comments.map((text) => `<div class="comment"><div class="comment-body"><p>${text}</p></div><a>Reply</a></div>`).join('')}</div>
<div class="portable-archive"><h2>Latest</h2>${teasers('<div class="post-preview">', '</div>')}</div></div><footer class="footer-wrap">© 2024 ${author}. Privacy ∙ Terms ∙ Collection notice</footer></body></html>`,
  },
  {
    name: 'a newspaper with boxes between paragraphs',
    html: `<!doctype html><html lang="en-GB"><head><title>${title} - The Harbour Times</title><meta property="og:site_name" content="The Harbour Times"><meta property="og:title" content="${title}"><script type="application/ld+json">{"@context":"http://schema.org","@graph":[{"@type":"WebSite","name":"The Harbour Times"},{"@type":"Article","headline":"${title}","author":{"@id":"#p"},"datePublished":"2024-03-05T06:00:00Z"},{"@type":"Person","@id":"#p","name":"${author}"}]}</script></head>
<body><header role="banner"><a href="/">The Harbour Times</a><nav>${menu}</nav></header><div class="breaking-ticker">Breaking: ferry line suspended until noon</div>
<div class="layout"><div class="col-8"><div class="breadcrumb"><a href="/">Home</a> › <a href="/news">News</a></div><h1 itemprop="headline">${title}</h1><p class="article-meta">By ${author} | Published 5 March 2024</p><div class="social-share"><a href="#">Facebook</a><a href="#">X</a><a href="#">WhatsApp</a></div>
<figure class="lead-image"><img src="https://cdn.example.org/gate.jpg" alt="The channel at low tide" width="800" height="500"><figcaption>The channel at low tide. Photo: Harbour Times</figcaption></figure>
<div itemprop="articleBody" class="article-body">${paragraphs
      .slice(0, 2)
      .map((text) => `<p>${text}</p>`)
      .join(
        '',
      )}<div class="inline-related"><strong>Read more:</strong> <a href="/s/1">${others[0]}</a></div><div class="ad-slot" id="dfp-1">Advertisement</div>
<p>${paragraphs[2]}</p><h2>${heading}</h2><p>${paragraphs[3]}</p><p><a href="/s/3">ALSO READ: ${others[2]}</a></p><p>${paragraphs[4]}</p><p>${paragraphs[5]}</p><p>Subscribe to our newsletter to read more stories like this.</p></div>
<div class="author-bio"><img src="/m.jpg" alt=""><p>${author} covers the port, the sea and all that floats. She has won two prizes, lives near the lock, and answers letters.</p></div><div class="tags"><a href="/t/1">Harbour</a> <a href="/t/2">Storms</a></div>
<section class="more-stories"><h3>More stories</h3>${teasers('<article>', '</article>')}</section></div><aside class="col-4"><h3>Most read</h3><ol>${links()}</ol></aside></div><footer><p>© The Harbour Times 2024. All rights reserved.</p></footer></body></html>`,
  },
  {
    name: 'an old page of tables and line breaks',
    tells: { author: false, date: false },
    html: `<html><head><title>${title}</title></head><body bgcolor="#ffffff"><table border=0 width=700><tr><td width=140 valign=top><a href="a.html">Home</a><br><a href="b.html">Essays</a><br><a href="c.html">Books</a><br><a href="d.html">Links</a></td><td width=20></td><td width=540><font size=2 face=verdana><img src="t.gif" width=410 height=18 alt="${title}"><br><br>
${paragraphs.map((text, n) => (n === 3 ? `<b>${heading}</b><br><br>${text}` : text)).join('<br><br>\n')}<br><br></font></td></tr></table></body></html>`,
  },
  {
    name: 'a page inside one form',
    html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><title>Harbour Portal :: ${title}</title><meta name="author" content="${author}"><meta name="DC.date.issued" content="2024-03-05"></head><body><form id="aspnetForm" action="/default.aspx"><input type="hidden" value="xyz"><div id="hdr"><div id="nav">${menu}</div><input type="text" name="q"><input type="submit" value="Search"></div>
<div id="leftcol"><h3>Departments</h3><ul>${links()}</ul></div><div id="maincol"><h1>${title}</h1><div class="date">5 March 2024</div><div id="ctl00_content">${body((text) => `<div>${text}</div>`)}</div><div class="print"><a href="javascript:window.print()">Print</a></div></div><div id="ftr"><a href="/legal">Legal notice</a> <a href="/map">Site map</a></div></form></body></html>`,
  },
  {
    name: 'an article in pieces between advertisements',
    html: `<!doctype html><html lang="en"><head><title>${title} — Coast Daily</title><meta name="parsely-author" content="${author}"><meta name="parsely-pub-date" content="2024-03-05T10:00:00Z"><meta property="og:title" content="${title} — Coast Daily"><meta property="og:site_name" content="Coast Daily"></head><body><div id="app"><div class="TopBar_root__x1">${menu}</div><main class="Story_main__k2"><div class="Headline_wrap__p9"><h1>${title}</h1></div><div class="Byline_root__w3"><a href="/staff/m">${author}</a><time datetime="2024-03-05T10:00:00Z">5 Mar 2024</time></div>
${paragraphs.map((text, n) => `<div class="Text_block__q7">${n === 3 ? `<h2>${heading}</h2>` : ''}<p>${text}</p></div>${n % 2 === 0 ? '<div class="AdUnit_root__z1"><span>Advertisement</span><span>Scroll to continue</span></div>' : ''}`).join('')}
</main><div class="Recirc_root__t5"><h2>Up next</h2>${teasers('<div class="Card_root__u6">', '</div>')}</div><div class="Footer_root__v8">${menu}<p>Coast Daily is a member of the union of small papers.</p></div></div></body></html>`,
  },
  {
    name: 'documentation with a menu and a table of contents',
    tells: { author: false },
    html: `<!doctype html><html lang="en" data-theme="light"><head><title>${title} | Harbour Docs</title><meta name="date" content="2024-03-05"></head><body><div id="__docs"><nav class="navbar"><a href="/">Harbour Docs</a><a href="/api">API</a></nav><div class="main-wrapper"><aside class="theme-doc-sidebar-container"><ul class="menu__list">${links('li class="menu__list-item"')}</ul></aside><main><div class="row"><div class="col"><div class="docItemContainer"><article><nav class="theme-doc-breadcrumbs"><ul class="breadcrumbs"><li>Guides</li><li>Barriers</li></ul></nav><div class="theme-doc-toc-mobile"><button>On this page</button></div><div class="theme-doc-markdown markdown"><header><h1>${title}</h1></header>
${body().replace('<h2>', '<h2 class="anchor" id="cost">').replace('</h2>', '<a class="hash-link" href="#cost" title="Direct link">​#</a></h2>')}</div><footer class="theme-doc-footer"><a href="/edit">Edit this page</a><span>Last updated on Mar 9, 2024</span></footer></article><nav class="pagination-nav"><a href="/p">Previous: ${others[0]}</a><a href="/n">Next: ${others[1]}</a></nav></div></div><div class="col col--3"><div class="tableOfContents"><ul><li><a href="#cost">${heading}</a></li></ul></div></div></div></main></div></div></body></html>`,
  },
  {
    name: 'a content system with fields',
    html: `<!DOCTYPE html><html lang="en" dir="ltr"><head><title>${title} | Port Authority</title><meta name="dcterms.creator" content="${author}"><meta name="dcterms.date" content="2024-03-05T08:00"><link rel="canonical" href="https://port.example.org/news/storm-barrier"></head><body class="node-type-article"><div id="skip-link"><a href="#main-content" class="element-invisible">Skip to main content</a></div><div id="page"><div id="header"><div class="region region-menu">${menu}</div></div><div id="main"><div id="content" class="column"><h1 class="title" id="page-title">${title}</h1><div class="tabs"></div><div class="region region-content"><div id="block-system-main" class="block"><div class="content"><div id="node-12" class="node node-article"><div class="submitted">Submitted by ${author} on Tue, 03/05/2024 - 08:00</div><div class="content"><div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even" property="content:encoded">${body()}</div></div></div><div class="field field-name-field-tags"><div class="field-label">Tags:&nbsp;</div><div class="field-items"><div class="field-item"><a href="/tags/a">Barriers</a></div></div></div></div><ul class="links inline"><li class="comment_forbidden"><a href="/login">Log in</a> to post comments</li></ul></div></div></div></div></div><div class="region region-sidebar-second"><div class="block"><h2>News</h2><ul>${links()}</ul></div></div></div><div id="footer">Port Authority, Quay 1</div></div></body></html>`,
  },
  {
    name: 'a page without telling names, its comments longer than the article',
    html: `<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="${author}"></head><body><div class="css-1a"><div class="css-2b">${menu}</div><div class="css-3c"><h1 class="css-4d">${title}</h1><div class="css-5e"><span>${author}</span><span>March 5, 2024</span></div><div class="css-6f">${body((text) => `<p class="css-7g">${text}</p>`)}</div></div>
<div class="css-8h"><h3 class="css-9i">Comments (8)</h3>${[...comments, ...comments].map((text, n) => `<div class="css-aj"><div class="css-bk"><b>Reader ${n}</b><span>${n + 1} days ago</span></div><p class="css-cl">${n} ${text}</p><div class="css-dm"><span>Reply</span><span>Report</span></div></div>`).join('')}</div></div></body></html>`,
  },
  {
    name: 'a page that asks for consent first, and loads the next article below',
    html: `<!doctype html><html lang="en"><head><title>${title} | Harbour Wire</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="Harbour Wire"><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"headline":"${title}","datePublished":"2024-03-05","author":{"@type":"Person","name":"${author}"}}]</script></head><body><div id="onetrust-consent-sdk"><div role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners store and access information on a device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used.</p><p>These choices will be signaled to our partners and will not affect browsing data, now, later, or ever.</p><button>Accept all</button></div></div>
<main><article data-id="1"><header><h1>${title}</h1><p>${author}</p><time datetime="2024-03-05">5 March 2024</time></header><div class="article-content">${body()}</div></article><article data-id="2"><header><h1>${others[3]}</h1><p>Somebody Else</p><time datetime="2024-02-01">1 February 2024</time></header><div class="article-content"><p>Those who count eels at the weir have counted fewer again, a third of what their parents counted, and they say that the reason lies in the pumps.</p><p>Pumps, they say, can be made for fish, but cost twice as much, and the county has so far bought the cheaper ones, as counties do.</p></div></article></main></body></html>`,
  },
  {
    name: 'an article of spans and boxes, without a paragraph',
    html: `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:author" content="${author}"><meta name="pubdate" content="20240305"></head><body><div id="wrap"><div id="top">${menu}</div><div id="story"><div class="hd"><span class="ttl">${title}</span></div><div class="txt">${paragraphs.map((text, n) => `${n === 3 ? `<div><b>${heading}</b></div>` : ''}<div><span>${text}</span></div>`).join('')}</div></div><div id="side"><div>${links('div')}</div></div></div></body></html>`,
  },
];
