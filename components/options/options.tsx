import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { densities, type Density } from '../../core/glossary/density.ts';
import type { LibrarySize } from '../../core/library/health.ts';
import { defaults, type Settings, type SiteState } from '../../core/settings.ts';
import { Announcer } from '../notice/announcer.tsx';
import { Notice } from '../notice/notice.tsx';
import { Choice } from './choice.tsx';
import { ColourNameList } from './colour-names.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { Keeping } from './keeping.tsx';
import { Naming } from './naming.tsx';
import { Preview } from './preview.tsx';
import { ShortcutList, type Shortcut } from './shortcut-list.tsx';
import { SiteList } from './site-list.tsx';

export interface OptionsProps {
  settings: Settings;
  shortcuts: readonly Shortcut[];
  /** How the last change fared. */
  outcome: { saved: boolean; problem: string | null };
  onLanguages: (languages: Settings['languages']) => void;
  onMarks: (marks: Settings['marks']) => void;
  onSite: (origin: string, state: SiteState) => void;
  onRemoveSite: (origin: string) => void;
  /** Changes whole fields of the settings. */
  onEdit: (change: Partial<Settings>) => void;
  /** What the library holds; null until it has been counted. */
  size: LibrarySize | null;
  onDeleteEverything: () => void;
  /** Sections that keep their own state: translation, and what was sent. */
  children?: ComponentChildren;
  /** Asks the browser not to clear the library away by itself. */
  onProtect: () => void;
  /** Opens the browser's page where its own keys are set. */
  onOpenShortcuts: () => void;
  /** Address of the page of own terms. */
  termsPage: string;
}

/** Few questions, each with its consequence beside it. */
export function Options(props: OptionsProps) {
  const { settings, outcome } = props;
  return (
    <main class="cg-surface cg-options">
      <h1>{i18n.t('options.title')}</h1>
      {outcome.problem !== null && <Notice kind="bad">{i18n.t('options.failed', [outcome.problem])}</Notice>}
      <Announcer text={outcome.saved ? i18n.t('options.saved') : ''} />
      <div class="cg-look">
        <Preview languages={settings.languages} density={settings.density} naming={settings.naming} />
        <Presets onEdit={props.onEdit} />
        <Languages languages={settings.languages} onChange={props.onLanguages} />
        <Naming naming={settings.naming} onChange={(naming) => props.onEdit({ naming })} />
        <Marks marks={settings.marks} onChange={props.onMarks} />
        <DensityChoice density={settings.density} onChange={(density) => props.onEdit({ density })} />
      </div>
      <ColourNameList names={settings.colourNames} onChange={(colourNames) => props.onEdit({ colourNames })} />
      <Keeping clips={settings.clips} backup={settings.backup} onClips={(clips) => props.onEdit({ clips })}
        onBackup={(backup) => props.onEdit({ backup })} size={props.size} onProtect={props.onProtect} />
      <SiteList sites={settings.sites} onSite={props.onSite} onRemove={props.onRemoveSite} />
      <section>
        <h2>{i18n.t('own.title')}</h2>
        <p class="cg-quiet">{i18n.t('own.optionsHelp')}</p>
        <a class="cg-link" href={props.termsPage}>{i18n.t('own.openAll')}</a>
      </section>
      <ShortcutList shortcuts={props.shortcuts} keys={settings.keys} onKeys={(keys) => props.onEdit({ keys })} onOpenBrowser={props.onOpenShortcuts} />
      <section>
        <h2>{i18n.t('options.privacy')}</h2>
        <p>{i18n.t('options.privacyHelp')}</p>
      </section>
      {props.children}
      <DeleteEverything size={props.size} onDelete={props.onDeleteEverything} />
    </main>
  );
}

interface LanguagesProps {
  languages: Settings['languages'];
  onChange: OptionsProps['onLanguages'];
}

function Languages({ languages, onChange }: LanguagesProps) {
  return (
    <Choice title={i18n.t('options.languages')} help={i18n.t('options.languagesHelp')} value={languages.join(' ')}
      answers={[
        { value: 'en', text: i18n.t('options.english') },
        { value: 'zh', text: i18n.t('options.chinese') },
        { value: 'en zh', text: i18n.t('options.both') },
      ]}
      onChange={(value) => onChange(value === 'en' ? ['en'] : value === 'zh' ? ['zh'] : ['en', 'zh'])} />
  );
}

function Marks({ marks, onChange }: { marks: Settings['marks']; onChange: OptionsProps['onMarks'] }) {
  return (
    <Choice title={i18n.t('options.marks')} value={marks}
      answers={[
        { value: 'on', text: i18n.t('options.marksOn'), help: i18n.t('options.marksOnHelp') },
        { value: 'ask', text: i18n.t('options.marksAsk'), help: i18n.t('options.marksAskHelp') },
      ]}
      onChange={(value) => onChange(value === 'ask' ? 'ask' : 'on')} />
  );
}

function DensityChoice({ density, onChange }: { density: Density; onChange: (density: Density) => void }) {
  return (
    <Choice title={i18n.t('options.density')} value={density}
      answers={[
        { value: 'all', text: i18n.t('options.densityAll') },
        { value: 'first', text: i18n.t('options.densityFirst') },
        { value: 'none', text: i18n.t('options.densityNone'), help: i18n.t('options.densityNoneHelp') },
      ]}
      onChange={(value) => onChange(densities.find((each) => each === value) ?? 'all')} />
  );
}

/** What two kinds of readers want, in one press. */
function Presets({ onEdit }: { onEdit: OptionsProps['onEdit'] }) {
  const { clips, backup } = defaults;
  return (
    <section>
      <h2>{i18n.t('options.presets')}</h2>
      <p class="cg-quiet">{i18n.t('options.presetsHelp')}</p>
      <div class="cg-presets">
        <button type="button" class="cg-button cg-button-line" onClick={() => onEdit({ density: 'first', clips: { ...clips, corroborate: false }, backup })}>
          {i18n.t('options.presetReader')}
        </button>
        <button type="button" class="cg-button cg-button-line" onClick={() => onEdit({ density: 'all', clips, backup })}>
          {i18n.t('options.presetJournalist')}
        </button>
      </div>
    </section>
  );
}
