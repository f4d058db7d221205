/** Where links of a page lead: to http, https and mail, relative ones resolved against the page. */

/** The address of a link in full; undefined for one that leads nowhere a reader of a deck could go. */
export function linkTo(href: string, base: string | undefined): string | undefined {
  const address = href.trim();
  if (address === '' || address.startsWith('#')) return undefined;
  try {
    const url = new URL(address, base);
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    if (url.username !== '' || url.password !== '' || !(web || url.protocol === 'mailto:')) return undefined;
    return url.href;
  } catch {
    return undefined;
  }
}
