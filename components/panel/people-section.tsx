import { i18n } from '#i18n';
import type { Mention, Person } from '../../core/glossary/mention.ts';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { TrackTag } from '../rank/rank-line.tsx';
import { Section } from './section.tsx';

interface PeopleSectionProps {
  people: readonly Person[];
  languages: readonly GlossLanguage[];
}

/** Who is named, the highest in rank first, with the posts that the article gives them. */
export function PeopleSection({ people, languages }: PeopleSectionProps) {
  if (people.length === 0) return null;
  const ranked = [...people].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <Section title={i18n.t('panel.people')} count={people.length}>
      <ul class="cg-people">
        {ranked.map((person) => <PersonItem key={person.name} person={person} languages={languages} />)}
      </ul>
    </Section>
  );
}

function PersonItem({ person: { name, posts }, languages }: { person: Person; languages: readonly GlossLanguage[] }) {
  const track = posts[0]?.track ?? null;
  return (
    <li>
      <div class="cg-person"><b lang="vi">{name}</b>{track !== null && <TrackTag track={track} />}</div>
      {posts.length === 0 && <p class="cg-quiet">{i18n.t('panel.noPosts')}</p>}
      {uniquePosts(posts).map((post) => (
        <p key={post.gloss.en} class="cg-post">
          <Rendered rendering={post.gloss} languages={languages} />
        </p>
      ))}
    </li>
  );
}

/** 1 is the highest; a person without a rank comes last. */
function rankOf({ posts }: Person): number {
  return Math.min(...posts.map((post) => post.rank ?? 10), 10);
}

function uniquePosts(posts: readonly Mention[]): Mention[] {
  return posts.filter((post, index) => posts.findIndex((other) => other.gloss.en === post.gloss.en) === index);
}
