/** In the program: does what one build in a worker asks of the browser. */
import type { AcquirePage, Lease } from '../print/browser/lease.ts';
import type { Access } from '../print/browser/lock.ts';
import type { Page } from '../print/browser/page.ts';
import type { BrowserRequest, PageCall, SerializedLease } from './protocol.ts';
import { serializeMessage } from './serialize.ts';

/** Holds the leases of a build. */
export interface PageHost {
  /** The answer to a request. */
  readonly answer: (request: BrowserRequest) => Promise<unknown>;
  /** Discards all pages that are still leased, and those that are being leased. */
  readonly discardAll: () => void;
}

/** A host that leases pages with `acquire`. */
export function createPageHost(acquire: AcquirePage): PageHost {
  const leases = new Map<number, Lease>();
  let last = 0;
  let isOver = false;
  const acquireLease = async (access: Access): Promise<SerializedLease> => {
    const lease = await acquire(access);
    if (isOver) {
      await lease.discard();
      throw new Error('Nobody needs the page any more');
    }
    last += 1;
    leases.set(last, lease);
    return { lease: last, notices: lease.notices.map(serializeMessage) };
  };
  return {
    answer: async (request) => {
      if (request.do === 'acquire') return acquireLease(request.access);
      const lease = leases.get(request.lease);
      if (!lease) throw new Error('The page is not leased');
      if (request.do === 'call') return callPage(lease.page, request.call);
      leases.delete(request.lease);
      return lease[request.do]();
    },
    discardAll: () => {
      isOver = true;
      for (const lease of leases.values()) void lease.discard();
      leases.clear();
    },
  };
}

function callPage(page: Page, call: PageCall): Promise<unknown> {
  switch (call.method) {
    case 'load':
      return page.load(call.html);
    case 'clear':
      return page.clear();
    case 'replace':
      return page.replace(call.html);
    case 'run':
      return page.run(call.script, ...call.input);
    case 'screenshot':
      return page.screenshot(call.clip);
    case 'emulateMedia':
      return page.emulateMedia(call.media);
    case 'print':
      return page.print(call.milliseconds, call.kind);
  }
}
