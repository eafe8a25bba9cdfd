import type { Gloss } from '../../core/glossary/gloss.ts';
import { i18n } from '#i18n';
import { formatDay } from '../date/format-date.ts';
import { Notice } from '../notice/notice.tsx';

/** The thing named was gone on the day of the article: that is said before anything else. */
export function FormerNotice({ gloss: { former, validity, became } }: { gloss: Gloss }) {
  if (!former) return null;
  const last = validity?.to ?? null;
  return (
    <Notice kind="warn">
      {last === null ? i18n.t('card.former') : i18n.t('card.endedOn', [formatDay(last)])}
      {became !== null && <span lang="en"> {became}</span>}
    </Notice>
  );
}

/** What happened to it after the article was written. */
export function LaterEnd({ gloss: { former, validity, became } }: { gloss: Gloss }) {
  if (former) return null;
  const last = validity?.to ?? null;
  if (last === null && became === null) return null;
  return (
    <p class="cg-later">
      {last !== null && i18n.t('card.laterEnded', [formatDay(last)])}
      {became !== null && <span lang="en"> {became}</span>}
    </p>
  );
}

/** A place that the page leaves out, and where it was taken from. */
export function InheritedPlace({ gloss: { inherited } }: { gloss: Gloss }) {
  if (inherited === null) return null;
  const { place, from } = inherited;
  const text = from === 'portal' ? i18n.t('card.inheritedPortal', [place]) : i18n.t('card.inheritedChain', [place]);
  return <p class="cg-inherited">{text}</p>;
}
