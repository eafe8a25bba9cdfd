import { i18n } from '#i18n';
import type { Mention } from '../../core/glossary/mention.ts';
import { Rendered } from '../card/rendered.tsx';
import type { GlossLanguage } from '../card/rendering.ts';
import { Icon } from '../icon/icon.tsx';
import { Section } from './section.tsx';
import { citedDocuments } from './terms.ts';

interface DocumentsSectionProps {
  mentions: readonly Mention[];
  languages: readonly GlossLanguage[];
  onMention: (index: number) => void;
}

/** Documents that the article cites, each once, with the official text where it is known. */
export function DocumentsSection({ mentions, languages, onMention }: DocumentsSectionProps) {
  const documents = citedDocuments(mentions);
  if (documents.length === 0) return null;
  return (
    <Section title={i18n.t('panel.documents')} count={documents.length}>
      <ul class="cg-rows">
        {documents.map(({ mention, index }) => (
          <li key={index} class="cg-document">
            <button type="button" class="cg-row" onClick={() => onMention(index)}
              title={i18n.t('panel.goToDocument', [mention.text])}>
              <span>
                <Rendered rendering={mention.gloss} languages={languages} />
              </span>
            </button>
            {mention.document?.link != null && <OfficialText link={mention.document.link} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OfficialText({ link }: { link: string }) {
  const label = i18n.t('panel.officialText');
  return (
    <a class="cg-button cg-button-icon" href={link} target="_blank" rel="noopener noreferrer" aria-label={label}
      title={label}>
      <Icon name="outward" />
    </a>
  );
}
