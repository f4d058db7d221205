/** What Korean pages say around their articles, beside what `furniture.ts` and `prompts.ts` know of them. */
import type { PageWords } from './page-words.ts';

/** Words of Korean pages. */
export const korean: PageWords = {
  related:
    '관련 ?(?:기사|글|뉴스|링크)|많이 본 (?:뉴스|기사|글)|추천 ?(?:기사|글)|인기 ?(?:기사|글|뉴스)|최신 ?(?:기사|뉴스)|이 시각 (?:주요 )?뉴스|함께 볼만한 뉴스',
  comments: '댓글(?: ?\\d+개?| ?쓰기| ?보기| ?\\(\\d+\\))?',
  share:
    '공유(?:하기)?|기사 ?공유|스크랩|프린트|인쇄(?:하기)?|URL ?복사|링크 ?복사|카카오톡|페이스북|트위터|기사 ?저장|북마크',
  advertisement: '광고|구독(?:하기)?|회원가입|뉴스레터 ?(?:구독|신청)',
  control:
    '본문 ?(?:바로가기|영역)|로그인|로그아웃|메뉴|전체 ?메뉴|검색|홈|닫기|더보기|목록|맨 ?위로|글자 ?크기(?: ?(?:설정|조절|변경))?|기사 ?듣기|회사 ?소개|개인정보 ?(?:처리방침|취급방침)|이용 ?약관|고객센터|청소년 ?보호정책|저작권 ?정책|기사 ?제보',
  reading: '(?:읽는 시간|약)\\s?:?\\s?\\d+분(?: 소요)?',
  credit: '사진|자료사진|그래픽|일러스트|사진 ?제공',
  prompt: '저작권자 ?[ⓒ©(]|[ⓒ©]\\s?.{1,30}(?:무단|전재)',
};
