/** What the features by which sentences are weighed are called for people. */

/** Why a sentence weighs what it does: a feature in words. */
export const featureLabels: Readonly<Record<string, string>> = {
  title: 'words of the title',
  heading: 'words of the heading',
  frequency: 'frequent words',
  coverage: 'words that the article uses often',
  centrality: 'like many sentences',
  likeness: 'like the whole article',
  early: 'early',
  leads: 'opens its paragraph',
  figure: 'figures',
  share: 'amounts and shares',
  announced: 'announced',
  concluded: 'concludes',
  example: 'an example',
  item: 'an item',
  pointsBack: 'points back',
  firstPerson: 'the author speaks of himself',
  wording: 'how it is worded',
  aside: 'beside the point',
};
