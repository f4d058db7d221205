import type { Heading, RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { textOf } from '../../../src/text/phrase.ts';

async function copy(lines: readonly string[]): Promise<{ blocks: string[]; dropped: string[] }> {
  const { tree, dropped } = await read({ path: 'copy.txt', content: lines.join('\n\n') });
  return {
    blocks: tree.children.map(shape),
    dropped: dropped.map(({ reason, text }) => `${reason}: ${text}`),
  };
}

const shape = (block: RootContent): string => {
  if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${words(block)}`;
  if (block.type === 'list') return `list of ${block.children.length}`;
  return block.type === 'paragraph' ? words(block).slice(0, 24) : block.type;
};
const words = (block: { children: Heading['children'] }): string => textOf(block.children);

const prose = (topic: string): string =>
  `Nobody on the quay can say what the ${topic} will cost next year, and everybody has a guess.`;

it('keeps a series that begins right below the title', async () => {
  const { blocks, dropped } = await copy([
    'Why the harbour loses its ferries to the bridge',
    '1) Fares',
    prose('fare'),
    '2) Winter storms',
    prose('storm'),
  ]);
  expect(blocks.slice(1)).toEqual([
    '## 1) Fares',
    prose('').slice(0, 24),
    '## 2) Winter storms',
    prose('').slice(0, 24),
  ]);
  expect(dropped).toEqual([]);
});

it('keeps a heading that introduces, however short', async () => {
  const { blocks } = await copy([
    '항구가 여객선을 잃는 다섯 가지 이유',
    '서론',
    `${'항구는 오래되었고 바다는 깊다. '.repeat(4)}`,
  ]);
  expect(blocks[1]).toBe('## 서론');
});

it('keeps the last answers, items and groups behind the densest prose', async () => {
  const { blocks, dropped } = await copy([
    'What skippers ask the harbour master in spring',
    `Q: ${prose('berth')} Is that so?`,
    `A: ${prose('berth')}`,
    'Q: And after that?',
    'A: They stay low.',
  ]);
  expect(blocks).toHaveLength(5);
  expect(dropped).toEqual([]);
});

it('keeps a last line that the page cut off, when a stop parts it', async () => {
  const { blocks } = await copy([
    'What the quay costs the town in every single year',
    prose('quay'),
    prose('rope'),
    'Nobody pays more than 900. However, next week',
    'Boats for sale',
  ]);
  expect(blocks.at(-1)).toBe('Nobody pays more than 90');
});

it('keeps a list to its end and a heading form that it has met', async () => {
  const { blocks } = await copy([
    'The bridge and the ferry, and what speaks for them',
    'The Ferry Side',
    'The view of the skippers',
    '1. A ferry can go wherever the cargo is today',
    prose('ferry'),
    `• ${prose('rope')}\n• Old engines\n• Fewer hands`,
    'The Bridge Side',
    'The view of the drivers',
    '1. A bridge is open when the storm is on',
  ]);
  expect(blocks.slice(-4)).toEqual([
    'list of 3',
    '## The Bridge Side',
    '### The view of the drivers',
    '1. A bridge is open when',
  ]);
});

it('gives two forms of numbers two depths', async () => {
  const { blocks } = await copy([
    '港口为什么失去了它的渡轮和它的旅客',
    '一、过去：渡轮的好年景',
    '1. 便宜的船票',
    '船票曾经很便宜，每个人都坐得起，一年四季都有人排队等着上船过海。',
    '2. 大船：每天四班',
    '大船每天开四班，从早上六点一直开到晚上十点，货物和旅客都很多。',
    '二、现在：桥上的车流',
    '1. 新桥',
    '新桥在三年前通车，从那以后坐船的人一年比一年少，船票也越来越贵。',
  ]);
  expect(blocks.filter((block) => block.startsWith('#')).slice(1)).toEqual([
    '## 一、过去：渡轮的好年景',
    '### 1. 便宜的船票',
    '### 2. 大船：每天四班',
    '## 二、现在：桥上的车流',
    '### 1. 新桥',
  ]);
});

it('takes all members of a series for headings, or none', async () => {
  const { blocks } = await copy([
    'Three reasons why the lock is closed so often',
    prose('lock'),
    '1. RUST – what does it do?',
    'It eats the hinges of the lock.\nNobody paints them, and nobody has asked a smith for years.',
    '2. ICE',
    prose('ice'),
    '3. SAND',
    'It comes in with every tide of the year, and goes out with none.',
  ]);
  expect(blocks.filter((block) => block.startsWith('##'))).toEqual([
    '## 1. RUST – what does it do?',
    '## 2. ICE',
    '## 3. SAND',
  ]);
  const { blocks: paragraphs } = await copy([
    'Three reasons why the lock is closed so often',
    prose('lock'),
    '1. Rust in the hinges',
    '2. Ice on the gates',
    prose('ice'),
    '3. Sand in the basin',
    prose('sand'),
  ]);
  expect(paragraphs.filter((block) => block.startsWith('##'))).toEqual([]);
});

it('takes a marked line above prose for a label, where all such lines are', async () => {
  const cells = [
    '■荷物',
    '荷物は毎日この港に着いて、夜のうちに町の店へ運ばれていく。',
    '■旅客',
    '旅客は夏だけこの港に来て、秋になると北の島へ帰っていく。',
  ];
  const { blocks } = await copy([
    '港の仕事は何でできているか',
    `${'港の水は深くて冷たい。'.repeat(6)}`,
    ...cells,
  ]);
  expect(blocks.slice(2)).toEqual(['## 荷物', cells[1]?.slice(0, 24), '## 旅客', cells[3]?.slice(0, 24)]);
  const { blocks: list } = await copy([
    '港の仕事',
    `${'港の水は深くて冷たい。'.repeat(6)}`,
    '■荷物\n■旅客',
    `${'港の水は深くて冷たい。'.repeat(6)}`,
  ]);
  expect(list).toContain('list of 2');
});

it.each([
  'Sign up now to read the full story and get access to all posts.',
  'First time reading The Quay? Sign up here.',
  'Keep reading with a 7-day free trial',
  'Subscribe to The Quay to keep reading this post and get 7 days of free access.',
  'Some rights reserved by a_sailor',
  'Home > Harbours > Ferries',
  '首页 > 港口 > 渡轮',
  'image',
  'Already have an account? Sign in',
  'Get full access to the harbour paper, with all its tables, maps and letters, its archive of a hundred years and the tide of every single day, on every screen that you own, at home or at sea, for as little as two coins a month.',
  'This site uses cookies to count its visitors. By continuing you accept our cookie policy.',
  '本网站使用 Cookie 来统计访问人数，继续浏览即表示您同意我们的隐私政策。',
  'この記事は有料会員限定です。残り1200文字',
  'この続きをみるには会員登録が必要です。',
  '이 기사는 유료 회원만 볼 수 있습니다. 로그인 후 이용해 주세요.',
  '订阅我们的电子报，每周获取最新文章。',
])('drops %s', async (line) => {
  const { blocks, dropped } = await copy([
    'What the quay costs the town in every single year',
    prose('quay'),
    line,
    prose('rope'),
    prose('tar'),
    line,
  ]);
  expect(blocks).toHaveLength(4);
  expect(dropped.map((one) => one.slice(one.indexOf(' ') + 1))).toEqual([line, line]);
});

it.each([
  'Sign up for the night shift and you will never see the sun, as every lock keeper says.',
  'Cookies are baked on the quay every morning by the old cook of the ferry.',
  'A ship is > 20 m long here, and it pays for each of them, winter or summer.',
  '订阅这份报纸的人越来越少，因为港口的年轻人都去了城里工作和生活。',
])('keeps prose: %s', async (line) => {
  const { dropped } = await copy([
    'What the quay costs the town in every year',
    prose('quay'),
    line,
    prose('tar'),
  ]);
  expect(dropped).toEqual([]);
});

it('drops a row of tags that stand in the menu too', async () => {
  const { blocks } = await copy([
    'Harbours\nFerries\nLocks\nDrawbridges',
    'What the quay costs the town in every single year',
    'Harbours\nLocks\nNorth Sea',
    prose('quay'),
    prose('rope'),
  ]);
  expect(blocks).toHaveLength(3);
});

it('drops who the author is, below the name and above more articles', async () => {
  const { dropped } = await copy([
    'What the quay costs the town in every single year',
    prose('quay'),
    prose('rope'),
    'Ada Sailor',
    'Ada has written about quays and locks for the paper since 2009.',
    'More articles from Ada Sailor',
  ]);
  expect(dropped).toHaveLength(3);
});

it('takes the name below a picture for no heading', async () => {
  const { blocks } = await copy([
    '港の仕事は何でできているか',
    `${'港の水は深くて冷たい。'.repeat(6)}`,
    '港野太郎氏',
    '次の世代へ',
    `${'港の水は深くて冷たい。'.repeat(6)}`,
  ]);
  expect(blocks.slice(2, 4)).toEqual(['港野太郎氏', '## 次の世代へ']);
});

it('takes a line that comes back above lists for what the lists are of', async () => {
  const { blocks } = await copy([
    '항구의 배는 두 가지가 있다',
    `${'항구는 오래되었고 바다는 깊다. '.repeat(4)}`,
    '여객선',
    '대표 : 북쪽 섬의 배, 남쪽 섬의 배',
    '특징\n- 여름에는 매일 네 번 떠나고 겨울에는 한 번 떠난다.\n- 짐은 싣지 않는다.',
    '화물선',
    '대표 : 석탄을 나르는 배',
    '특징\n- 밤에만 떠난다.\n- 사람은 타지 못하고 짐만 싣고 항구를 떠난다고 한다.',
    `${'항구는 오래되었고 바다는 깊다. '.repeat(9)}`,
  ]);
  expect(blocks.filter((block) => block.startsWith('##'))).toEqual(['## 여객선', '## 화물선']);
});

it('takes no question for the title', async () => {
  const { blocks } = await copy([
    '谁来付码头的钱',
    '答：船主。',
    '码头为什么这么贵？',
    `答：${'港口的水很深，石头很重。'.repeat(5)}`,
  ]);
  expect(blocks.filter((block) => block.startsWith('#'))).toEqual([]);
});

it('takes the title above the article for no second one', async () => {
  const title = 'What the quay costs the town in every single year';
  const { blocks, dropped } = await copy([title, prose('quay'), title, prose('rope')]);
  expect(blocks).toHaveLength(3);
  expect(dropped).toEqual([`duplicate: ${title}`]);
});

it('takes what stands below the form for comments for no article', async () => {
  const { blocks } = await copy([
    'What the quay costs the town in every single year',
    prose('quay'),
    prose('rope'),
    prose('tar'),
    'Leave a reply',
    'Your email address will not be published.',
    prose('comment'),
    prose('answer'),
    'Subscribe',
  ]);
  expect(blocks).toHaveLength(4);
});
