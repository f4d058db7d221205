import { expect, it } from 'vitest';
import { read } from '../../../src/read/index.ts';
import { textOf } from '../../../src/text/phrase.ts';

async function headings(content: string): Promise<string[]> {
  const { tree } = await read({ path: 'a.md', content });
  return tree.children.flatMap((block) =>
    block.type === 'heading' ? [`${'#'.repeat(block.depth)} ${textOf(block.children)}`] : [],
  );
}

it.each([
  [
    '一、船票为什么上升？\n\n因为桥上的车不用付钱。\n\n二、谁来付？\n\n船主来付。',
    ['## 一、船票为什么上升？', '## 二、谁来付？'],
  ],
  ['**1. Fares**\n\nThey rise.\n\n**2. Storms**\n\n- ice\n- wind', ['## 1. Fares', '## 2. Storms']],
  [
    '## 港口\n\n一、过去\n\n1、[渡轮](https://example.org)\n\n它每天开四班。\n\n2、[大桥](https://example.org)\n\n它很长。\n\n二、现在\n\n只有桥。',
    ['## 港口', '### 一、过去', '#### 1、渡轮', '#### 2、大桥', '### 二、现在'],
  ],
])('takes numbered lines above prose for headings: %s', async (text, wanted) => {
  expect((await headings(`# T\n\n${text}`)).slice(1)).toEqual(wanted);
});

it.each([
  ['lines without text below', '一、船票\n\n二、船\n\n三、桥很长。'],
  ['a number alone', '一、船票\n\n它们上升了。'],
  ['sentences', '一、船票上升了。\n\n因为有桥。\n\n二、船主走了。\n\n因为没有人。'],
])('leaves %s as they are', async (_what, text) => {
  expect((await headings(`# T\n\n${text}`)).slice(1)).toEqual([]);
});
