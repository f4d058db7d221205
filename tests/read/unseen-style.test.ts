import { expect, it } from 'vitest';
import { hidesWords } from '../../src/read/unseen-style.ts';

it.each([
  'display:none',
  'DISPLAY : None !important;',
  'color: red; display:\tnone',
  'display:no\\6e e',
  'display:/**/none',
  'visibility: hidden',
  'opacity:0',
  'opacity: 0.01',
  'font-size:0',
  'font-size: 1px',
  'font-size:.5pt',
  'font-size:0.01em',
  'font: 0/0 a',
  'text-indent:-9999px',
  'position:absolute;left:-9999px',
  'position: fixed; top: -1000em',
  'clip:rect(0 0 0 0)',
  'clip: rect(1px, 1px, 1px, 1px)',
  'clip-path: inset(50%)',
  'transform: scale(0)',
  'position:absolute;width:1px;height:1px;overflow:hidden',
  'color:transparent',
  'color:#fff;background:#ffffff',
  'background-color:white; color:#FFF',
  'color:rgb(255 255 255);background:hsl(0 0% 100%)',
  'd\\69splay:none',
  'background:url("a;b");display:none',
])('%s hides words', (style) => {
  expect(hidesWords(style)).toBe(true);
});

it.each([
  '',
  'color:#fff',
  'color:#fff;background:#000',
  'opacity:0.1',
  'opacity:1',
  'font-size:10px',
  'font-size:0.9em',
  'font-size:100%',
  'font:12px/0 a',
  'text-indent:-20px',
  'left:-9999px',
  'position:absolute;left:-20px',
  'clip: rect(1.7em, 1000em, 2.9em, -999.9em)',
  'width:100px;height:1px;overflow:hidden',
  'max-height:0;overflow:hidden',
  '-webkit-background-clip:text;color:transparent',
  'transform:scale(0.5)',
  'content:"display:none"',
  'background:url("a;display:none;b")',
  'content:"/*";color:red;/*display:none*/',
  '--on:{;display:none;}',
  'color:inherit;background:inherit',
])('%j shows them', (style) => {
  expect(hidesWords(style)).toBe(false);
});
