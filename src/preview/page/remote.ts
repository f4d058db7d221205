/** What the page asks of the server. */
import type { Edit } from '../../overrides/edit.ts';
import type { DocumentNews } from '../document.ts';
import type { PreviewState, ShownMessage } from '../state.ts';

/** The state of an article, or why it cannot be built. */
export type Answer = PreviewState | { readonly failed: readonly ShownMessage[] };

/** Asks for the state of an article. */
export async function stateOf(article: number): Promise<Answer> {
  const response = await fetch(`${article}/state.json`);
  const given: unknown = await response.json();
  return response.ok ? (given as PreviewState) : { failed: (given as { messages: ShownMessage[] }).messages };
}

/** Has a choice written; gives back what is wrong, if anything is. */
export async function choose(article: number, edit: Edit): Promise<readonly ShownMessage[]> {
  const response = await fetch(`${article}/choose`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(edit),
  });
  if (response.ok) return [];
  const given: unknown = await response.json().catch(() => ({ messages: [] }));
  return (given as { messages: ShownMessage[] }).messages;
}

/** Hears what becomes of articles; `onLoss` hears whether the server is there. */
export function listen(
  onNews: (news: DocumentNews & { readonly article: number }) => void,
  onLoss: (isLost: boolean) => void,
): void {
  const source = new EventSource('events');
  source.addEventListener('message', ({ data }) =>
    onNews(JSON.parse(String(data)) as DocumentNews & { readonly article: number }),
  );
  source.addEventListener('open', () => onLoss(false));
  source.addEventListener('error', () => onLoss(true));
}
