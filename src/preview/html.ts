/** The page of the preview: its markup, and the policy that it is served with. */
import { deckLengths } from '../compose/deck-length.ts';
import { entitied } from '../render/html.ts';
import { policyOf, styleText } from '../render/policy.ts';
import script from './page/main.ts?page';
import style from './style/page.css?page';

/** What the page is told once, when it is opened. */
export interface PageSetup {
  readonly articles: readonly { readonly name: string; readonly isSpecimen: boolean }[];
  /** Names of packs to choose from. */
  readonly packs: readonly string[];
  /** What the command line has set, which no choice overrides. */
  readonly fixed: Readonly<Partial<Record<'length' | 'template', string>>>;
}

/** The page, with its content security policy. */
export function pageHtml(setup: PageSetup): { readonly text: string; readonly policy: string } {
  const css = styleText(style);
  const data = JSON.stringify(setup).replace(/</g, '\\u003c');
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>deckwright preview</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<header class="top">
<label class="which"><span class="spoken">Article</span><select name="article">${options(setup.articles.map(({ name, isSpecimen }) => (isSpecimen ? `Specimen of the pack (${name})` : name)))}</select></label>
<p class="status" role="status"></p>
<label>Length <select name="length"><option value="">As it is</option>${options(deckLengths)}</select></label>
<label>Pack <select name="template"><option value="">As it is</option>${options([...new Set(setup.packs)])}</select></label>
<button type="button" class="sheet">All slides</button>
<nav aria-label="Files"><a data-file="deck.html">Deck</a><a data-file="deck.pdf">PDF</a><a data-file="deck.pptx">PowerPoint</a><a data-file="report.html">Report</a><a data-file="report.pdf">Report PDF</a></nav>
</header>
<main>
<section class="show" aria-label="Slides">
<div class="frames"></div>
<div class="inspector" role="region" aria-label="This slide"></div>
</section>
<section class="side" aria-label="Review">
<div class="tabs" role="tablist" aria-label="Review">${tab('article', 'Article')}${tab('messages', 'Messages')}${tab('scorecard', 'Scorecard')}</div>
${panel('article')}${panel('messages')}${panel('scorecard')}
<div class="sentence" role="region" aria-label="This sentence" hidden></div>
</section>
</main>
<script type="application/json">${data}</script>
<script>${script}</script>
</body>
</html>
`;
  const policy = `${policyOf([css], [script])}; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'`;
  return { text, policy };
}

const options = (names: readonly string[]): string =>
  names.map((name) => `<option>${entitied(name)}</option>`).join('');

const tab = (name: string, label: string): string =>
  `<button type="button" role="tab" id="tab-${name}" aria-controls="panel-${name}" aria-selected="false" tabindex="-1">${label}<span class="number"></span></button>`;

const panel = (name: string): string =>
  `<div class="panel" role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0" hidden></div>`;
