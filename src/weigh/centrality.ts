/** How much each sentence has in common with all others: LexRank over the whole article. */

/** Cosine below which two sentences have nothing to do with each other. */
const MIN_SIMILARITY = 0.08;

/** Share of a walk that goes on from a sentence to one that is like it. */
const DAMPING = 0.85;
const ROUNDS = 30;

/**
 * Sentences beyond which each is compared with the article as a whole: comparing all pairs grows with the square.
 *
 * Both agree nearly always on what is central.
 */
const MAX_COMPARED_SENTENCES = 600;

type Vector = ReadonlyMap<string, number>;

/** Two measures of sentences: by walking between them, where 1 is the most central, and as cosines with the whole article. */
export interface Centrality {
  readonly central: readonly number[];
  readonly like: readonly number[];
}

/** The centrality of sentences, each given as its content words. */
export function centralityOf(sentences: readonly (readonly string[])[]): Centrality {
  const vectors = vectorsOf(sentences);
  const like = likeAll(vectors);
  const central = vectors.length > MAX_COMPARED_SENTENCES ? like : lexRank(vectors);
  return { central: upToOne(central), like };
}

function upToOne(values: readonly number[]): number[] {
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  return values.map((value) => (most === 0 ? 0 : value / most));
}

/** Words weighed by how few sentences have them; each vector has the length 1. */
function vectorsOf(sentences: readonly (readonly string[])[]): Vector[] {
  const counts = new Map<string, number>();
  for (const words of sentences)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return sentences.map((words) => {
    const vector = new Map<string, number>();
    for (const word of words) {
      const rarity = Math.log(1 + sentences.length / (counts.get(word) ?? 1));
      vector.set(word, (vector.get(word) ?? 0) + rarity);
    }
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, value]) => [word, value / length]));
  });
}

/** The cosine of each vector with the sum of all. */
function likeAll(vectors: readonly Vector[]): number[] {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, value] of vector) sum.set(word, (sum.get(word) ?? 0) + value);
  const length = Math.hypot(...sum.values()) || 1;
  return vectors.map(
    (vector) =>
      [...vector].reduce((total, [word, value]) => total + value * (sum.get(word) ?? 0), 0) / length,
  );
}

/** How often a walk from sentence to similar sentence comes by each. */
function lexRank(vectors: readonly Vector[]): number[] {
  const count = vectors.length;
  const rows = similarities(vectors);
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    rows.forEach((row, from) => {
      const total = row.reduce((sum, [, value]) => sum + value, 0) || 1;
      for (const [to, value] of row)
        next[to] = (next[to] ?? 0) + (DAMPING * value * (ranks[from] ?? 0)) / total;
    });
    ranks = next;
  }
  return [...ranks];
}

/** For each sentence the others that are like it, and how much. */
function similarities(vectors: readonly Vector[]): [index: number, value: number][][] {
  const places = new Map<string, [index: number, value: number][]>();
  vectors.forEach((vector, index) => {
    for (const [word, value] of vector) {
      const list = places.get(word);
      if (list) list.push([index, value]);
      else places.set(word, [[index, value]]);
    }
  });
  return vectors.map((vector) => {
    const cosines = new Float64Array(vectors.length);
    for (const [word, own] of vector)
      for (const [index, value] of places.get(word) ?? [])
        cosines[index] = (cosines[index] ?? 0) + own * value;
    return [...cosines].flatMap((value, index): [number, number][] =>
      value >= MIN_SIMILARITY ? [[index, value]] : [],
    );
  });
}
