import { contentIds, isHome, isTwinPath, type AddressParts } from './address.ts';

/** Parameters that say who came from where, in which session or for which printer, never which article. */
const idle =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|zarsrc|zalo_?\w*|_ga\w*|_gl|mc_[ce]id|igshid|yclid|ref|referr?er|source|from|src|phpsessid|jsessionid|aspsessionid\w*|asp\.net_sessionid|sessionid|session|sid|aspxautodetectcookiesupport|print|printable|inprint|in|istoprint|ptype|p_auth|p_p_auth|p_p_lifecycle|p_p_state|p_p_mode|p_p_cacheability|p_p_col_\w+|_\w*redirect|redirect|returnurl|amp|rnd|random|_|t|timestamp|fontsize|gidzl|_afr\w+|_adf\.[\w-]+)$/i;

/** Words of which a value shows that a doubtful parameter is one of print or session: `?print=1`, `?in=1`. */
const flags = /^(?:|1|true|yes|on|print)$/i;
const doubtful = /^(?:in|print|source|from|src|t|_|session|ref|sid)$/i;

/** Liferay's friendly path (`/-/view_content/12-slug`) names the article; the portlet beside it does not. */
const friendlyPath = /\/-\//;
const portlet = /^(?:p_p_id|p_r_p_\w+|_\d+_INSTANCE_\w+?_(?:struts_action|type))$/i;

/** Pages that hold an article once more for a printer, a download or a telephone: NukeViet's, AMP's. */
const twinSteps: [pattern: RegExp, replacement: string][] = [
  [/\/(?:print|savefile)\/(?=[^/]+\/[^/]+$)/i, '/'],
  [/\/(?:amp|print)\/?$/i, ''],
  [/[./-]print(?=\.html?$)/i, ''],
];
/** The address without fragment and without tracking, session and print parameters; what names the content stays, in its order. */
export function cleanUrl(address: AddressParts): string {
  const path = originalPath(address.pathname.replace(/;jsessionid=[^/?]*/i, ''));
  const kept = address.search.replace(/^\?/, '').split('&').filter((pair) => pair !== '' && !isIdle(pair, path));
  return `${address.protocol}//${address.host}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/** A switch of languages may pile its prefixes up (`/vi/en/vi/…`): the last one counts. */
function originalPath(pathname: string): string {
  const single = pathname.replace(/^(?:\/(?:vi|en))+(?=\/(?:vi|en)\/)/, '');
  return twinSteps.reduce((path, [pattern, replacement]) => path.replace(pattern, replacement), single) || '/';
}

function isIdle(pair: string, path: string): boolean {
  const [name = '', value = ''] = pair.split('=', 2);
  if (portlet.test(name)) return friendlyPath.test(path);
  if (!idle.test(name)) return false;
  return !doubtful.test(name) || flags.test(value) || !/^\d{1,9}$/.test(value);
}

/**
 * The address that stands for the article. The page's own `rel=canonical` is taken where it can be true: the same
 * site, no front page, and with a number of this article, where it has any, that tells it from the next.
 */
export function canonicalUrl(address: AddressParts, declared: AddressParts | null): string {
  if (declared === null || site(declared.host) !== site(address.host)) return cleanUrl(address);
  const ids = contentIds(own(address));
  const declaredIds = new Set(contentIds(declared));
  const isLost = ids.length > 0 && !ids.some((id) => declaredIds.has(id));
  const isFolder = address.pathname.startsWith(`${declared.pathname.replace(/\/$/, '')}/`) && declared.search === '';
  const isOwn = address.pathname.replace(/\/$/, '') === declared.pathname.replace(/\/$/, '');
  const isTwin = isTwinPath(address) || cleanUrl(address).endsWith(declared.pathname);
  return isHome(declared) || isLost || (isFolder && !isOwn && !isTwin) ? cleanUrl(address) : cleanUrl(declared);
}

/** Numbers of sessions and campaigns are no content's. */
function own(address: AddressParts): AddressParts {
  const clean = cleanUrl(address);
  const query = clean.indexOf('?');
  return { ...address, search: query < 0 ? '' : clean.slice(query) };
}

const site = (host: string): string => host.replace(/^(?:www|m|amp)\./, '');
