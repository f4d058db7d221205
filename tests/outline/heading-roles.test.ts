import { expect, it } from 'vitest';
import { roleOf } from '../../src/outline/heading-roles.ts';

it.each([
  [
    'digest',
    [
      'Key takeaways',
      'Zusammenfassung',
      'En bref',
      'Puntos clave',
      'In sintesi',
      'Resumo',
      '摘要',
      '要約',
      '요약',
    ],
  ],
  ['introduction', ['Background', 'Einleitung', 'Avant-propos', 'Introducción', 'Premessa', 'はじめに']],
  [
    'conclusion',
    [
      'Conclusion',
      'Fazit',
      'Conclusiones',
      'Conclusioni',
      'Conclusão',
      '结论',
      '结论与展望',
      'まとめ',
      '결론',
    ],
  ],
  ['disclaimer', ['Disclosures', 'Risikohinweis', 'Mentions légales', 'Aviso legal', '免责声明']],
  [
    'sources',
    ['Further reading', 'Quellen', 'Références', 'Fuentes', 'Fonti', 'Fontes', 'Bronnen', '参考文献', '출처'],
  ],
  ['faq', ['FAQ', 'Häufige Fragen', 'Questions fréquentes', 'Preguntas frecuentes', 'よくある質問']],
  ['comparison', ['Then and now', 'Früher und heute', 'Avant et après', '今昔']],
] as const)('knows a heading of %s in many languages', (role, headings) => {
  expect(headings.map((heading) => [heading, roleOf(heading)])).toEqual(
    headings.map((heading) => [heading, role]),
  );
});

it('passes over numbers and stops, and what follows the name of a conclusion', () => {
  expect(
    ['5. Conclusion', 'Conclusion: sell the ferry', '三、结论：卖掉渡船', 'Fazit – und nun?'].map(roleOf),
  ).toEqual(Array.from({ length: 4 }, () => 'conclusion'));
});

it.each([
  'Conclusive evidence',
  'Notes on a ferry',
  'Quellen des Flusses',
  'Schlussverkauf',
  'Summary judgment',
])('takes %s for a subject', (heading) => {
  expect(roleOf(heading)).toBeUndefined();
});
