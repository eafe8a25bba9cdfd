import { i18n } from '#i18n';

/** The tags of a thing, as words on paper slips. */
export function TagList({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="cg-tags" aria-label={i18n.t('note.tags')}>
      {tags.map((tag) => <li key={tag}>{tag}</li>)}
    </ul>
  );
}
